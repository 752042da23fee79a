-- Which master keys and signing keys this installation was used with: a start with a ring that lacks them is refused
-- before it writes what nobody can read (ADR 0105). The launcher alone reads it; it says nothing about the keys.
create table key_canary (
    kind        text        not null,
    number      integer     not null,
    sealed      bytea,
    created_at  timestamptz not null default now(),
    constraint key_canary_pk primary key (kind, number),
    constraint key_canary_kind_known check (kind in ('SEAL', 'SIGN')),
    constraint key_canary_sealed_where_opened check ((kind = 'SEAL') = (sealed is not null))
);
comment on column key_canary.number is 'The first four bytes of the SHA-256 of a key.';
