-- The platform schema: which tenants there are, who may enter them, and what the runner did to each.
-- Owner is the migrating role; the login "platform" gets its rights in R__grants.sql, the tenants' roles get none.

create table tenant (
    id            uuid        not null,
    code          text        not null,
    name          text,
    status        text        not null,
    cell          text        not null default 'main',
    created_at    timestamptz not null,
    activated_at  timestamptz,
    version       bigint      not null default 1,
    constraint tenant_pk primary key (id),
    constraint tenant_code_unique unique (code),
    constraint tenant_code_form check (code ~ '^[a-z0-9]{12}$'),
    constraint tenant_status_known check (status in ('SPARE', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
    constraint tenant_named_when_owned check (status = 'SPARE' or (name is not null and activated_at is not null))
);
comment on column tenant.code is 'Opaque; the schema and the role of the tenant are named t_<code>.';
comment on column tenant.cell is 'The database that holds the schema, once there is more than one.';
create index tenant_spare on tenant (created_at) where status = 'SPARE';

create table schema_migration (
    tenant    text        not null,
    version   integer     not null,
    script    text        not null,
    checksum  text        not null,
    at        timestamptz not null default now(),
    constraint schema_migration_pk primary key (tenant, version),
    constraint schema_migration_checksum_form check (checksum ~ '^[0-9a-f]{64}$')
);
comment on table schema_migration is 'Which script ran for which tenant (its code), with the SHA-256 of the script.';

create table user_account (
    id             uuid        not null,
    email          text        not null,
    email_key      text        not null,
    display_name   text        not null,
    password_hash  text        not null,
    language       text        not null,
    created_at     timestamptz not null,
    version        bigint      not null default 1,
    constraint user_account_pk primary key (id),
    constraint user_account_email_unique unique (email_key),
    constraint user_account_password_form check (password_hash like '$%')
);

create table membership (
    id          uuid        not null,
    user_id     uuid        not null,
    tenant_id   uuid        not null,
    role        text        not null,
    created_at  timestamptz not null,
    version     bigint      not null default 1,
    constraint membership_pk primary key (id),
    constraint membership_unique unique (user_id, tenant_id),
    constraint membership_user_fk foreign key (user_id) references user_account (id),
    constraint membership_tenant_fk foreign key (tenant_id) references tenant (id),
    constraint membership_role_known check (role in ('OWNER', 'BOOKKEEPER', 'SALES', 'VIEWER', 'AUDITOR'))
);
create index membership_tenant on membership (tenant_id);

create table api_token (
    id            uuid        not null,
    tenant_id     uuid        not null,
    name          text        not null,
    token_hash    text        not null,
    token_prefix  text        not null,
    permissions   text        not null,
    created_by    uuid,
    made_with     uuid,
    created_at    timestamptz not null,
    last_used_at  timestamptz,
    revoked_at    timestamptz,
    version       bigint      not null default 1,
    constraint api_token_pk primary key (id),
    constraint api_token_hash_unique unique (token_hash),
    constraint api_token_hash_form check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint api_token_tenant_fk foreign key (tenant_id) references tenant (id),
    constraint api_token_user_fk foreign key (created_by) references user_account (id),
    constraint api_token_made_with_fk foreign key (made_with) references api_token (id)
);
comment on column api_token.made_with is
    'A token that a token has made stands and falls with it, and both with the person in created_by.';
create index api_token_tenant on api_token (tenant_id);
create index api_token_made_with on api_token (made_with) where made_with is not null;

create table setup_link (
    id          uuid        not null,
    token_hash  text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    user_id     uuid,
    tenant_id   uuid,
    constraint setup_link_pk primary key (id),
    constraint setup_link_hash_unique unique (token_hash),
    constraint setup_link_hash_form check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint setup_link_user_fk foreign key (user_id) references user_account (id),
    constraint setup_link_tenant_fk foreign key (tenant_id) references tenant (id),
    constraint setup_link_progress_whole check ((user_id is null) = (tenant_id is null))
);
comment on column setup_link.tenant_id is
    'A set-up that was interrupted goes on where it stopped: the same account, the same tenant, never a second one.';

-- The browsers from which a person has signed in. Their tries are counted apart, so that no stranger's tries can keep
-- the person out.
create table known_browser (
    user_id  uuid        not null,
    digest   text        not null,
    seen_at  timestamptz not null,
    constraint known_browser_pk primary key (user_id, digest),
    constraint known_browser_user_fk foreign key (user_id) references user_account (id),
    constraint known_browser_digest_form check (digest ~ '^[0-9a-f]{64}$')
);
comment on column known_browser.digest is 'SHA-256 of the secret in the browser''s cookie; replaced at each sign-in.';
create index known_browser_digest on known_browser (digest);
