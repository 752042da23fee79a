-- Money. Everything here is a fact that is added; a mistake is corrected by a counter-fact.

create table payment (
    id            uuid           not null,
    customer_id   uuid           not null,
    amount        numeric(19, 4) not null,
    currency_code text           not null,
    received_on   date           not null,
    method        text           not null,
    reference     text not null default '',
    note          text not null default '',
    recorded_by   text           not null,
    created_at    timestamptz    not null default now(),
    search        text           not null generated always as (shared.searchable(reference)) stored,
    constraint payment_pk primary key (id),
    constraint payment_customer_fk foreign key (customer_id) references party (id),
    constraint payment_amount_positive check (amount > 0),
    constraint payment_currency_form check (currency_code ~ '^[A-Z]{3}$'),
    constraint payment_method_known check (
        method in ('BANK_TRANSFER', 'CASH', 'CARD', 'DIRECT_DEBIT', 'CHEQUE', 'ONLINE', 'OTHER'))
);
create index payment_by_date on payment (received_on, id);
create index payment_by_amount on payment (amount, id);
create index payment_by_customer on payment (customer_id, received_on, id);

create table payment_reversal (
    id          uuid        not null,
    payment_id  uuid        not null,
    reversed_on date        not null,
    reason      text        not null,
    reversed_by text        not null,
    created_at  timestamptz not null default now(),
    constraint payment_reversal_pk primary key (id),
    constraint payment_reversal_once unique (payment_id),
    constraint payment_reversal_payment_fk foreign key (payment_id) references payment (id)
);

-- Payment to document. A negative row takes an earlier one back, once and exactly.
create table allocation (
    id            uuid           not null,
    payment_id    uuid           not null,
    document_kind text           not null,
    document_id   uuid           not null,
    amount        numeric(19, 4) not null,
    currency_code text           not null,
    allocated_on  date           not null,
    reverses_id   uuid,
    allocated_by  text           not null,
    created_at    timestamptz    not null default now(),
    constraint allocation_pk primary key (id),
    constraint allocation_payment_fk foreign key (payment_id) references payment (id) deferrable initially deferred,
    constraint allocation_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint allocation_reverses_fk foreign key (reverses_id) references allocation (id),
    constraint allocation_reversed_once unique (reverses_id),
    constraint allocation_sign check ((reverses_id is null and amount > 0) or (reverses_id is not null and amount < 0))
);
create index allocation_by_document on allocation (document_kind, document_id);
create index allocation_by_payment on allocation (payment_id);

-- A part of a document in the customer's favour that is counted towards one that asks for money: both standings move by it,
-- the account does not. A negative row takes an earlier one back, once and exactly.
create table set_off (
    id            uuid           not null,
    credit_kind   text           not null,
    credit_id     uuid           not null,
    document_kind text           not null,
    document_id   uuid           not null,
    amount        numeric(19, 4) not null,
    currency_code text           not null,
    set_off_on    date           not null,
    reverses_id   uuid,
    set_off_by    text           not null,
    created_at    timestamptz    not null default now(),
    constraint set_off_pk primary key (id),
    constraint set_off_credit_fk foreign key (credit_kind, credit_id)
        references issued_record (document_kind, document_id),
    constraint set_off_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint set_off_reverses_fk foreign key (reverses_id) references set_off (id),
    constraint set_off_reversed_once unique (reverses_id),
    constraint set_off_two_documents check (credit_id <> document_id),
    constraint set_off_sign check ((reverses_id is null and amount > 0) or (reverses_id is not null and amount < 0))
);
create index set_off_by_credit on set_off (credit_id);
create index set_off_by_document on set_off (document_id);

-- Money that was paid out to a customer: for a document in their favour, or of a payment that pays no document. A negative
-- row takes an earlier one back, once and exactly.
create table refund (
    id            uuid           not null,
    customer_id   uuid           not null,
    payment_id    uuid,
    document_kind text,
    document_id   uuid,
    amount        numeric(19, 4) not null,
    currency_code text           not null,
    refunded_on   date           not null,
    method        text           not null,
    reference     text           not null default '',
    reason        text           not null default '',
    reverses_id   uuid,
    recorded_by   text           not null,
    created_at    timestamptz    not null default now(),
    search        text           not null generated always as (shared.searchable(reference)) stored,
    constraint refund_pk primary key (id),
    constraint refund_customer_fk foreign key (customer_id) references party (id),
    constraint refund_payment_fk foreign key (payment_id) references payment (id),
    constraint refund_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint refund_reverses_fk foreign key (reverses_id) references refund (id),
    constraint refund_reversed_once unique (reverses_id),
    constraint refund_of_one_thing check ((payment_id is null) = (document_id is not null)
        and (document_kind is null) = (document_id is null)),
    constraint refund_sign check ((reverses_id is null and amount > 0) or (reverses_id is not null and amount < 0)),
    constraint refund_currency_form check (currency_code ~ '^[A-Z]{3}$'),
    constraint refund_method_known check (
        method in ('BANK_TRANSFER', 'CASH', 'CARD', 'DIRECT_DEBIT', 'CHEQUE', 'ONLINE', 'OTHER'))
);
create index refund_by_age on refund (id) where reverses_id is null;
create index refund_by_amount on refund (amount, id);
create index refund_by_customer on refund (customer_id, id) where reverses_id is null;
create index refund_by_document on refund (document_id) where document_id is not null;
create index refund_by_payment on refund (payment_id) where payment_id is not null;

-- What is owed by an issued document, of kinds that owe: a projection of the facts beside it (allocations, set-offs, refunds),
-- kept in the transaction that adds the fact, so that a list of 100,000 rows needs no sums. ADR 0021; the view
-- document_standing_drift is empty when it is right.
create table document_standing (
    document_kind text           not null,
    document_id   uuid           not null,
    customer_id   uuid           not null,
    currency_code text           not null,
    due_on        date,
    payable       numeric(19, 4) not null,
    allocated     numeric(19, 4) not null default 0,
    open_amount   numeric(19, 4) not null generated always as (payable - allocated) stored,
    paid_on       date,
    cancelled_at  timestamptz,
    created_at    timestamptz    not null default now(),
    constraint document_standing_pk primary key (document_id),
    constraint document_standing_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id) deferrable initially deferred,
    constraint document_standing_gives_no_more check (payable >= 0 or allocated between payable and 0)
) with (fillfactor = 85);
create index document_standing_open on document_standing ((coalesce(due_on, date '9999-12-31')), document_id)
    where open_amount > 0;
create index document_standing_open_by_customer on document_standing (customer_id, due_on) where open_amount > 0;
create index document_standing_open_by_creation on document_standing (document_id) where open_amount > 0;
-- Documents that give money back and are not set off yet: the few that the list's tab of credits shows.
create index document_standing_credit on document_standing (document_id) where open_amount < 0;

-- The customer's account: what they owe (debit) and what reduces it (credit). An invoice over nothing stands in it with its
-- number, so that an account shows every document.
create table ledger_entry (
    id            uuid           not null,
    customer_id   uuid           not null,
    currency_code text           not null,
    posted_on     date           not null,
    type          text           not null,
    debit         numeric(19, 4) not null default 0,
    credit        numeric(19, 4) not null default 0,
    source_kind   text           not null,
    source_id     uuid           not null,
    label         text           not null,
    created_at    timestamptz    not null default now(),
    constraint ledger_entry_pk primary key (id),
    constraint ledger_entry_source_once unique (source_kind, source_id, type),
    constraint ledger_entry_customer_fk foreign key (customer_id) references party (id),
    constraint ledger_entry_type_form check (type ~ '^[A-Z_]{3,40}$'),
    constraint ledger_entry_one_side check (debit >= 0 and credit >= 0 and (debit = 0 or credit = 0)
        and (debit + credit > 0 or source_kind not in ('PAYMENT', 'REFUND'))),
    constraint ledger_entry_currency_form check (currency_code ~ '^[A-Z]{3}$')
);
create index ledger_entry_by_account on ledger_entry (customer_id, currency_code, posted_on, id);
create index ledger_entry_by_date on ledger_entry (posted_on, id);

grant select, insert on payment to ${role};
grant select, insert on payment_reversal to ${role};
grant select, insert on allocation to ${role};
grant select, insert on set_off to ${role};
grant select, insert on refund to ${role};
grant select, insert on document_standing to ${role};
grant update (allocated, paid_on, cancelled_at) on document_standing to ${role};
grant select, insert on ledger_entry to ${role};
