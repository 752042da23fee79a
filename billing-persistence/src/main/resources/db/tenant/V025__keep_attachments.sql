-- Files beside documents, of drafts and of issued ones: facts that stand in no frozen record. Contents are those of all files,
-- each kept once (ADR 0084). What went by mail stays as long as the mail: removing it takes it out of later ones (ADR 0093).
create table attachment (
    id            uuid        not null,
    document_kind text        not null,
    document_id   uuid        not null,
    name          text        not null,
    type          text        not null, -- told by the bytes
    size          integer     not null,
    digest        text        not null,
    mailed        boolean     not null default false,
    added_by      text        not null,
    removed_at    timestamptz,
    created_at    timestamptz not null default now(),
    constraint attachment_pk primary key (id),
    constraint attachment_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint attachment_content_fk foreign key (digest) references file_content (digest),
    constraint attachment_name_is_a_name check (name <> '' and name !~ '[\u0001-\u001F\u007F-\u009F\u2028\u2029/\\]'),
    constraint attachment_removed_only_where_mailed check (removed_at is null or mailed)
);
create unique index attachment_name_unique on attachment (document_id, name) where removed_at is null;
create index attachment_by_content on attachment (digest);

alter table attachment enable row level security;
create policy attachment_read on attachment for select using (true);
create policy attachment_add on attachment for insert with check (not mailed and removed_at is null);
create policy attachment_change on attachment for update using (true) with check (mailed);
create policy attachment_remove on attachment for delete using (not mailed);

grant select, insert, delete, update (mailed, removed_at) on attachment to ${role};

-- What a mail carried beside its paper, as it was called then.
create table delivery_file (
    delivery_id   uuid        not null,
    position      integer     not null,
    attachment_id uuid        not null,
    name          text        not null,
    type          text        not null,
    size          integer     not null,
    digest        text        not null,
    created_at    timestamptz not null default now(),
    constraint delivery_file_pk primary key (delivery_id, position),
    constraint delivery_file_delivery_fk foreign key (delivery_id) references delivery (id),
    constraint delivery_file_attachment_fk foreign key (attachment_id) references attachment (id)
);
create index delivery_file_by_attachment on delivery_file (attachment_id);

grant select, insert on delivery_file to ${role};
