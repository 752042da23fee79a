-- The evidence log: leaves are written with the business fact and without a lock; the sealer orders them, hashes them and
-- closes a tree head within a quarter of a second after the commit. docs/evidence.md describes the bytes.

create table evidence_entry (
    id          uuid        not null,
    type        text        not null,
    happened_at timestamptz not null,
    subject     text        not null,
    digest      text        not null,
    created_at  timestamptz not null default now(),
    constraint evidence_entry_pk primary key (id),
    constraint evidence_entry_type_form check (type ~ '^[A-Za-z][A-Za-z0-9.-]{2,60}$'),
    constraint evidence_entry_digest_form check (digest ~ '^([0-9a-f]{64})?$')
);
create index evidence_entry_by_subject on evidence_entry (subject, id);

-- What is not sealed yet; the sealer empties it. An entry that was taken out of here without a seal shows in
-- evidence_unsealed, because every entry must have a sealing.
create table evidence_pending (
    entry_id   uuid        not null,
    created_at timestamptz not null default now(),
    constraint evidence_pending_pk primary key (entry_id),
    constraint evidence_pending_entry_fk foreign key (entry_id) references evidence_entry (id)
);

create table evidence_sealing (
    seq        bigint      not null,
    entry_id   uuid        not null,
    leaf       text        not null,
    created_at timestamptz not null default now(),
    constraint evidence_sealing_pk primary key (seq),
    constraint evidence_sealing_entry_once unique (entry_id),
    constraint evidence_sealing_entry_fk foreign key (entry_id) references evidence_entry (id),
    constraint evidence_sealing_seq_from_zero check (seq >= 0),
    constraint evidence_sealing_leaf_form check (leaf ~ '^[0-9a-f]{64}$')
);

create table tree_head (
    tree_size     bigint      not null,
    root          text        not null,
    previous_size bigint      not null,
    previous_root text        not null,
    frontier      text        not null,
    sealed_at     timestamptz not null,
    created_at    timestamptz not null default now(),
    constraint tree_head_pk primary key (tree_size),
    constraint tree_head_follows_once unique (previous_size),
    constraint tree_head_grows check (tree_size > previous_size and previous_size >= 0),
    constraint tree_head_root_form check (root ~ '^[0-9a-f]{64}$')
);

create view evidence_unsealed with (security_invoker = true) as
select e.id, e.type, e.happened_at, e.subject, e.digest
from evidence_entry e
where not exists (select 1 from evidence_sealing s where s.entry_id = e.id);

grant select, insert on evidence_entry to ${role};
grant select, insert, delete on evidence_pending to ${role};
grant select, insert on evidence_sealing to ${role};
grant select, insert on tree_head to ${role};
grant select on evidence_unsealed to ${role};
