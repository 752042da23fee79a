-- What banks say of our accounts: statement files that were brought, and the entries in them, each known once (ADR 0108).

-- Whether what is certain is booked by itself: one row, and whoever writes entries holds it.
create table bank_setting (
    only_row     boolean     not null default true,
    book_certain boolean     not null default false,
    created_at   timestamptz not null default now(),
    version      bigint      not null default 1,
    constraint bank_setting_pk primary key (only_row),
    constraint bank_setting_one_row check (only_row)
);
insert into bank_setting default values;

-- A file as it was brought. Its bytes stay until it is read; the digest lets the same file in once, unless reading it failed
-- or was cancelled.
create table bank_import (
    id            uuid        not null,
    name          text        not null default '',
    account_id    uuid,
    size          bigint      not null default 0,
    digest        text        not null default '',
    state         text        not null,
    attempts      integer     not null default 0,
    total         integer     not null default 0,
    seen          integer     not null default 0,
    added         integer     not null default 0,
    problem       jsonb,
    read_at       timestamptz,
    claimed_until timestamptz,
    brought_by    text        not null,
    finished_at   timestamptz,
    created_at    timestamptz not null default now(),
    constraint bank_import_pk primary key (id),
    constraint bank_import_account_fk foreign key (account_id) references bank_account (id),
    constraint bank_import_state_known check (
        state in ('RECEIVING', 'QUEUED', 'READING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint bank_import_failed_says_why check ((state = 'FAILED') = (problem is not null)),
    constraint bank_import_digest_form check (state = 'RECEIVING' or digest ~ '^[0-9a-f]{64}$')
);
create unique index bank_import_once on bank_import (digest) where state in ('QUEUED', 'READING', 'DONE');
create index bank_import_waiting on bank_import (created_at) where state in ('RECEIVING', 'QUEUED', 'READING');
comment on column bank_import.read_at is 'When all of it was read; until it is DONE what is certain in it may have to be booked.';
comment on column bank_import.seen is 'Entries that were looked at so far, of total.';

create table bank_import_part (
    import_id  uuid        not null,
    number     integer     not null,
    content    bytea       not null,
    created_at timestamptz not null default now(),
    constraint bank_import_part_pk primary key (import_id, number),
    constraint bank_import_part_import_fk foreign key (import_id) references bank_import (id) on delete cascade,
    constraint bank_import_part_size check (octet_length(content) between 1 and 1048576)
);

-- An entry of an account, or one of the transactions of a batch. entry_key says which entry of the bank it is, whatever file it
-- stands in; part is 0 where the file says no more than the sum of an entry, else from 1.
create table bank_transaction (
    id              uuid           not null,
    account_id      uuid           not null,
    import_id       uuid           not null,
    entry_key       text           not null,
    part            integer        not null,
    state           text           not null,
    incoming        boolean        not null,
    reversal        boolean        not null default false,
    amount          numeric(19, 4) not null,
    charges         numeric(19, 4) not null default 0,
    currency_code   text           not null,
    booked_on       date           not null,
    valued_on       date           not null,
    name            text           not null default '',
    iban            text           not null default '',
    reference       text           not null default '',
    remittance      text           not null default '',
    bank_reference  text           not null default '',
    end_to_end      text           not null default '',
    payment_id      uuid,
    by_itself       boolean        not null default false,
    reason          text           not null default '',
    decided_by      text           not null default '',
    decided_at      timestamptz,
    created_at      timestamptz    not null default now(),
    search          text           not null generated always as (
        shared.searchable(name || ' ' || remittance || ' ' || reference)) stored,
    constraint bank_transaction_pk primary key (id),
    constraint bank_transaction_once unique (account_id, entry_key, part),
    constraint bank_transaction_payment_once unique (payment_id),
    constraint bank_transaction_account_fk foreign key (account_id) references bank_account (id),
    constraint bank_transaction_import_fk foreign key (import_id) references bank_import (id),
    constraint bank_transaction_payment_fk foreign key (payment_id) references payment (id) deferrable initially deferred,
    constraint bank_transaction_state_known check (state in ('OPEN', 'MATCHED', 'IGNORED', 'OUT', 'REPLACED')),
    constraint bank_transaction_matched_has_payment check ((state = 'MATCHED') = (payment_id is not null)),
    constraint bank_transaction_ignored_says_why check (state <> 'IGNORED' or reason <> ''),
    constraint bank_transaction_out_is_outgoing check ((state = 'OUT') <= not incoming),
    constraint bank_transaction_amount_positive check (amount > 0 and charges >= 0),
    constraint bank_transaction_part_range check (part >= 0),
    constraint bank_transaction_key_form check (entry_key ~ '^[0-9a-f]{64}$'),
    constraint bank_transaction_currency_form check (currency_code ~ '^[A-Z]{3}$')
);
create index bank_transaction_by_date on bank_transaction (state, booked_on, id);
create index bank_transaction_by_amount on bank_transaction (state, amount, id);
create index bank_transaction_by_payer on bank_transaction (iban) where iban <> '' and state = 'MATCHED';
create index bank_transaction_by_import on bank_transaction (import_id);
comment on column bank_transaction.state is 'OPEN until it is matched or ignored; OUT went out; REPLACED by its own details.';

-- What people and rules decided about an entry, in order; only added to.
create table bank_decision (
    id             uuid        not null,
    transaction_id uuid        not null,
    type           text        not null,
    payment_id     uuid,
    reason         text        not null default '',
    decided_by     text        not null,
    created_at     timestamptz not null default now(),
    constraint bank_decision_pk primary key (id),
    constraint bank_decision_transaction_fk foreign key (transaction_id) references bank_transaction (id),
    constraint bank_decision_payment_fk foreign key (payment_id) references payment (id) deferrable initially deferred,
    constraint bank_decision_type_known check (type in ('MATCHED', 'UNDONE', 'IGNORED', 'REOPENED'))
);
create index bank_decision_by_transaction on bank_decision (transaction_id, id);

-- What a payer quotes finds its invoice at once.
create index issued_record_by_reference on issued_record ((canonical::jsonb #>> '{accounts,0,reference}'))
    where document_kind = 'INVOICE';

-- What just this much is open of.
create index document_standing_by_open_amount on document_standing (currency_code, open_amount)
    where open_amount > 0 and cancelled_at is null;

grant select on bank_setting to ${role};
grant update (book_certain, version) on bank_setting to ${role};
grant select, insert, delete on bank_import to ${role};
grant update (size, digest, state, attempts, total, seen, added, problem, read_at, claimed_until, finished_at)
    on bank_import to ${role};
grant select, insert, delete on bank_import_part to ${role};
grant select, insert on bank_transaction to ${role};
grant update (state, payment_id, by_itself, reason, decided_by, decided_at) on bank_transaction to ${role};
grant select, insert on bank_decision to ${role};

-- When the next file is to be read: at once, or when the node that reads it is silent.
create view bank_work with (security_invoker = true) as
select min(coalesce(i.claimed_until, i.created_at)) as imports from bank_import i where i.state in ('QUEUED', 'READING');

grant select on bank_work to ${role};
