-- People are let in by e-mail, and some only for a time. A session that began before its membership last changed is over.
alter table membership add column valid_until timestamptz;
alter table membership add column changed_at timestamptz;
update membership set changed_at = created_at;
alter table membership alter column changed_at set default now();
alter table membership alter column changed_at set not null;
alter table membership add constraint membership_until_of_auditor check (valid_until is null or role = 'AUDITOR');
comment on column membership.valid_until is 'From then on the auditor is out, as if the membership were gone.';

create table invitation (
    id           uuid        not null,
    tenant_id    uuid        not null,
    email        text        not null,
    email_key    text        not null,
    role         text        not null,
    valid_until  timestamptz,
    language     text        not null,
    invited_by   text        not null,
    token_hash   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    mailed_at    timestamptz,
    ended_at     timestamptz,
    user_id      uuid,
    constraint invitation_pk primary key (id),
    constraint invitation_hash_unique unique (token_hash),
    constraint invitation_hash_form check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint invitation_tenant_fk foreign key (tenant_id) references tenant (id),
    constraint invitation_user_fk foreign key (user_id) references user_account (id),
    constraint invitation_role_known check (role in ('OWNER', 'BOOKKEEPER', 'SALES', 'VIEWER', 'AUDITOR')),
    constraint invitation_until_of_auditor check (valid_until is null or role = 'AUDITOR'),
    constraint invitation_invited_by_form check (invited_by ~ '^[uk]:[0-9a-f-]{36}$'),
    constraint invitation_accepted_is_ended check (user_id is null or ended_at is not null)
);
comment on column invitation.token_hash is 'SHA-256 of the link''s token; sending it again makes a new one.';
comment on column invitation.ended_at is 'When it was accepted, then user_id says by whom, or revoked.';
comment on column invitation.invited_by is 'Person (u:) or token (k:) who sent the link last; it works as long as they may give the role.';
create unique index invitation_one_open on invitation (tenant_id, email_key) where ended_at is null;
