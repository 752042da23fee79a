-- Bills: documents that suppliers number. What only one has stands beside it; that it is paid or cancelled are facts that are
-- added later (ADR 0085).

-- The number of a bill is its supplier's: two suppliers may give the same, and it stands in a draft already.
alter table document drop constraint document_number_unique;
create unique index document_number_unique on document (kind, number, (case when kind = 'BILL' then id
    else '00000000-0000-0000-0000-000000000000'::uuid end));
alter table document drop constraint document_draft_has_no_number;
alter table document add constraint document_draft_has_no_number check (state <> 'DRAFT'
    or ((number is null or kind = 'BILL') and record_id is null and issued_at is null));
alter table issued_record drop constraint issued_record_number_unique;
create unique index issued_record_number_unique on issued_record (document_kind, number,
    (case when document_kind = 'BILL' then document_id else '00000000-0000-0000-0000-000000000000'::uuid end));

create table bill (
    document_id uuid        not null,
    totals      jsonb,
    file_digest text,
    created_at  timestamptz not null default now(),
    constraint bill_pk primary key (document_id),
    constraint bill_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint bill_file_fk foreign key (file_digest) references file_content (digest)
);
create index bill_by_file on bill (file_digest) where file_digest is not null;
comment on column bill.totals is 'What the supplier states of each VAT rate; null where lines were written.';

alter table bill enable row level security;
create policy bill_read on bill for select using (true);
create policy bill_add on bill for insert with check (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy bill_change on bill for update using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy bill_remove on bill for delete using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));

-- The numbers of a supplier that approved bills have, folded: each once, until its bill is cancelled.
create table bill_number (
    bill_id     uuid        not null,
    supplier_id uuid        not null,
    number      text        not null,
    freed       boolean     not null default false,
    created_at  timestamptz not null default now(),
    constraint bill_number_pk primary key (bill_id),
    constraint bill_number_supplier_fk foreign key (supplier_id) references party (id),
    constraint bill_number_bill_fk foreign key (bill_id) references document (id)
);
create unique index bill_number_taken_once on bill_number (supplier_id, number) where not freed;

create table bill_cancellation (
    bill_id      uuid        not null,
    reason       text        not null default '',
    cancelled_on date        not null,
    cancelled_by text        not null,
    created_at   timestamptz not null default now(),
    constraint bill_cancellation_pk primary key (bill_id),
    constraint bill_cancellation_bill_fk foreign key (bill_id) references document (id)
);

-- Money that was paid out for a bill. A negative row takes an earlier one back, once and exactly.
create table bill_payment (
    id            uuid           not null,
    bill_id       uuid           not null,
    supplier_id   uuid           not null,
    amount        numeric(19, 4) not null,
    currency_code text           not null,
    paid_on       date           not null,
    method        text           not null,
    reference     text           not null default '',
    reason        text           not null default '',
    reverses_id   uuid,
    recorded_by   text           not null,
    created_at    timestamptz    not null default now(),
    constraint bill_payment_pk primary key (id),
    constraint bill_payment_bill_fk foreign key (bill_id) references document (id),
    constraint bill_payment_supplier_fk foreign key (supplier_id) references party (id),
    constraint bill_payment_reverses_fk foreign key (reverses_id) references bill_payment (id),
    constraint bill_payment_reversed_once unique (reverses_id),
    constraint bill_payment_sign check ((reverses_id is null and amount > 0) or (reverses_id is not null and amount < 0)),
    constraint bill_payment_currency_form check (currency_code ~ '^[A-Z]{3}$'),
    constraint bill_payment_method_known check (
        method in ('BANK_TRANSFER', 'CASH', 'CARD', 'DIRECT_DEBIT', 'CHEQUE', 'ONLINE', 'OTHER'))
);
create index bill_payment_by_bill on bill_payment (bill_id);
create index bill_payment_by_supplier on bill_payment (supplier_id, id);

-- No bill is paid beyond what it asks for.
alter table document_standing add constraint document_standing_bill_is_paid_once
    check (document_kind <> 'BILL' or allocated between 0 and payable);

grant select, insert on bill to ${role};
grant update (totals, file_digest) on bill to ${role};
grant select, insert on bill_number to ${role};
grant update (freed) on bill_number to ${role};
grant select, insert on bill_cancellation to ${role};
grant select, insert on bill_payment to ${role};
