-- Documents of every kind: drafts are free, issued ones are frozen by row-level security (ADR 0020). The tables belong to
-- another role, so the policies bind the tenant's role whatever text it sends. What only one kind has, such as the
-- supplier of a bill and that supplier's number, stands beside its document in a table of that kind; what happens to a
-- document later are facts in tables of their own (ADR 0080). Terms beyond the core stand in `more`, as they are declared
-- (ADR 0081).

create table document (
    id               uuid           not null,
    kind             text           not null,
    state            text           not null,
    customer_id      uuid,
    customer_name    text           not null default '',
    issue_on         date,
    due_on           date,
    listed_on        date           not null,
    currency_code    text           not null,
    price_basis      text           not null,
    buyer_reference  text           not null default '',
    order_reference  text           not null default '',
    delivery_on      date,
    terms            text           not null default '',
    notes            text           not null default '',
    bank_account_id  uuid,
    cash_rounding    boolean        not null default false,
    stated_rounding  numeric(19, 4),
    prepaid          numeric(19, 4) not null default 0,
    total_lines      numeric(19, 4) not null,
    total_allowances numeric(19, 4) not null,
    total_charges    numeric(19, 4) not null,
    total_net        numeric(19, 4) not null,
    total_tax        numeric(19, 4) not null,
    total_gross      numeric(19, 4) not null,
    total_rounding   numeric(19, 4) not null,
    total_payable    numeric(19, 4) not null,
    total_withheld   numeric(19, 4) not null default 0,
    total_to_pay     numeric(19, 4) not null generated always as (total_payable - total_withheld) stored,
    more             jsonb,
    number           text,
    record_id        uuid,
    issued_at        timestamptz,
    created_by       text           not null,
    created_at       timestamptz    not null default now(),
    updated_at       timestamptz    not null default now(),
    version          bigint         not null default 1,
    due_key          date           not null generated always as (coalesce(due_on, listed_on)) stored,
    search           text           not null generated always as (shared.searchable(coalesce(number, '') || ' '
        || customer_name || ' ' || buyer_reference || ' ' || order_reference)) stored,
    constraint document_pk primary key (id),
    constraint document_number_unique unique (kind, number),
    constraint document_customer_fk foreign key (customer_id) references party (id),
    constraint document_bank_account_fk foreign key (bank_account_id) references bank_account (id),
    constraint document_record_fk foreign key (record_id) references issued_record (id) deferrable initially deferred,
    constraint document_kind_form check (kind ~ '^[A-Z_]{3,30}$'),
    constraint document_state_known check (state in ('DRAFT', 'ISSUED')),
    constraint document_draft_has_no_number check (
        state <> 'DRAFT' or (number is null and record_id is null and issued_at is null)),
    constraint document_issued_is_complete check (
        state <> 'ISSUED' or (record_id is not null and issued_at is not null and issue_on is not null
            and (kind = 'BILL' or (number is not null and customer_id is not null)))),
    constraint document_currency_form check (currency_code ~ '^[A-Z]{3}$'),
    constraint document_price_basis_known check (price_basis in ('NET', 'GROSS')),
    constraint document_net_plus_tax_is_gross check (total_net + total_tax = total_gross),
    constraint document_payable_follows check (total_payable = total_gross - prepaid + total_rounding)
);
create index document_by_date on document (kind, listed_on, id);
create index document_by_due on document (kind, due_key, id);
create index document_by_number on document (kind, (coalesce(number, '') collate shared.people), id);
create index document_by_customer_name on document (kind, (customer_name collate shared.people), id);
create index document_by_total on document (kind, total_to_pay, id);
create index document_by_creation on document (kind, id);
create index document_by_customer on document (customer_id, kind, listed_on, id);
create index document_drafts on document (kind, listed_on, id) where state = 'DRAFT';

-- Unique places are checked at commit: a saving moves, adds and removes rows in any order.
create table document_line (
    id             uuid            not null,
    document_id    uuid            not null,
    line_no        integer         not null,
    item_id        uuid,
    description    text            not null,
    detail         text            not null default '',
    quantity       numeric(19, 6)  not null,
    unit_code      text            not null,
    unit_price     numeric(23, 10) not null,
    gross_price    numeric(23, 10),
    price_discount numeric(23, 10),
    base_quantity  numeric(19, 6)  not null default 1,
    tax_category   text            not null,
    tax_percent    numeric(9, 6)   not null,
    line_total     numeric(19, 4)  not null,
    more           jsonb,
    created_at     timestamptz     not null default now(),
    constraint document_line_pk primary key (id),
    constraint document_line_no_unique unique (document_id, line_no) deferrable initially deferred,
    constraint document_line_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint document_line_no_range check (line_no between 1 and 1000),
    constraint document_line_base_positive check (base_quantity > 0),
    constraint document_line_category_known check (tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B'))
);

-- Allowances and charges (BG-20, BG-21 of the document; BG-27, BG-28 of a line, then line_no is not 0). A simple DISCOUNT
-- has no tax of its own: on a document the calculator splits it over the tax groups.
create table document_adjustment (
    id           uuid           not null,
    document_id  uuid           not null,
    line_no      integer        not null default 0,
    position     integer        not null,
    kind         text           not null,
    percent      numeric(9, 6),
    base         numeric(19, 4),
    amount       numeric(19, 4),
    reason       text           not null default '',
    reason_code  text           not null default '',
    tax_category text           not null default '',
    tax_percent  numeric(9, 6)  not null default 0,
    created_at   timestamptz    not null default now(),
    constraint document_adjustment_pk primary key (id),
    constraint document_adjustment_place_unique unique (document_id, line_no, position)
        deferrable initially deferred,
    constraint document_adjustment_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint document_adjustment_kind_known check (kind in ('DISCOUNT', 'ALLOWANCE', 'CHARGE')),
    constraint document_adjustment_size_given check (
        case when percent is null then amount is not null else amount is null or base is not null end),
    constraint document_adjustment_category_known check (
        tax_category in ('', 'S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B'))
);

-- Why a tax group carries no VAT (BT-120, BT-121).
create table document_exemption (
    id           uuid        not null,
    document_id  uuid        not null,
    tax_category text        not null,
    reason       text        not null default '',
    reason_code  text        not null default '',
    created_at   timestamptz not null default now(),
    constraint document_exemption_pk primary key (id),
    constraint document_exemption_group_unique unique (document_id, tax_category) deferrable initially deferred,
    constraint document_exemption_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint document_exemption_category_known check (
        tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B'))
);

-- What only a credit note has: the invoice that it credits, if any, and why.
create table credit_note (
    document_id uuid        not null,
    invoice_id  uuid,
    reason      text        not null default '',
    created_at  timestamptz not null default now(),
    constraint credit_note_pk primary key (document_id),
    constraint credit_note_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint credit_note_invoice_fk foreign key (invoice_id) references document (id)
);
create index credit_note_by_invoice on credit_note (invoice_id);

alter table document enable row level security;
create policy document_read on document for select using (true);
create policy document_begin on document for insert with check (state = 'DRAFT');
create policy document_change_or_issue on document for update
    using (state = 'DRAFT') with check (state in ('DRAFT', 'ISSUED'));
create policy document_discard on document for delete using (state = 'DRAFT');

-- The parent is locked while it is looked at: a line that arrives while another transaction issues the document waits,
-- then finds no draft any more and is refused.
alter table document_line enable row level security;
create policy document_line_read on document_line for select using (true);
create policy document_line_add on document_line for insert with check (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy document_line_change on document_line for update using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy document_line_remove on document_line for delete using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));

alter table document_adjustment enable row level security;
create policy document_adjustment_read on document_adjustment for select using (true);
create policy document_adjustment_add on document_adjustment for insert with check (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy document_adjustment_change on document_adjustment for update using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy document_adjustment_remove on document_adjustment for delete using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));

alter table document_exemption enable row level security;
create policy document_exemption_read on document_exemption for select using (true);
create policy document_exemption_add on document_exemption for insert with check (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy document_exemption_change on document_exemption for update using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy document_exemption_remove on document_exemption for delete using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));

alter table credit_note enable row level security;
create policy credit_note_read on credit_note for select using (true);
create policy credit_note_add on credit_note for insert with check (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy credit_note_change on credit_note for update using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy credit_note_remove on credit_note for delete using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));

grant select, insert, update, delete on document to ${role};
grant select, insert, update, delete on document_line to ${role};
grant select, insert, update, delete on document_adjustment to ${role};
grant select, insert, update, delete on document_exemption to ${role};
grant select, insert on credit_note to ${role};
grant update (invoice_id, reason) on credit_note to ${role};
