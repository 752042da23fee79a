-- Secrets that we must be able to read again, such as the password of a mail server or the key of a payment provider, in
-- one table, so that one job renews them all (ADR 0105). Each is sealed for its own place under a key of this tenant;
-- that key stands here sealed under a master key, which no database holds.
create table data_key (
    version     integer     not null,
    sealed      bytea       not null,
    created_at  timestamptz not null default now(),
    constraint data_key_pk primary key (version),
    constraint data_key_version_positive check (version > 0)
);
comment on column data_key.sealed is 'The key under the master key whose number it begins with; renewed by the operator only.';
grant select, insert on data_key to ${role};

create table credential (
    use         text        not null,
    owner_id    uuid        not null,
    key_version integer     not null,
    sealed      bytea       not null,
    created_at  timestamptz not null default now(),
    version     bigint      not null default 1,
    constraint credential_pk primary key (use, owner_id),
    constraint credential_key_fk foreign key (key_version) references data_key (version),
    constraint credential_use_form check (use ~ '^[a-z][a-z_.]{0,59}$'),
    constraint credential_sealed_size check (octet_length(sealed) between 33 and 65536)
);
comment on column credential.owner_id is 'The row that the secret belongs to; with the use it says where the secret opens.';
create index credential_by_key on credential (key_version);
grant select, insert, update, delete on credential to ${role};
