-- Invoices: drafts are free, issued ones are frozen by row-level security (ADR 0020). The tables belong to another role,
-- so the policies bind the tenant's role whatever text it sends.

create table invoice (
    id               uuid           not null,
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
    number           text,
    record_id        uuid,
    issued_at        timestamptz,
    created_by       text           not null,
    created_at       timestamptz    not null default now(),
    updated_at       timestamptz    not null default now(),
    version          bigint         not null default 1,
    number_key       text collate "C" not null generated always as (lower(coalesce(number, ''))) stored,
    due_key          date           not null generated always as (coalesce(due_on, listed_on)) stored,
    customer_key     text collate "C" not null generated always as (lower(customer_name)) stored,
    constraint invoice_pk primary key (id),
    constraint invoice_number_unique unique (number),
    constraint invoice_customer_fk foreign key (customer_id) references customer (id),
    constraint invoice_bank_account_fk foreign key (bank_account_id) references bank_account (id),
    constraint invoice_record_fk foreign key (record_id) references issued_record (id) deferrable initially deferred,
    constraint invoice_state_known check (state in ('DRAFT', 'ISSUED')),
    constraint invoice_draft_has_no_number check (
        state <> 'DRAFT' or (number is null and record_id is null and issued_at is null)),
    constraint invoice_issued_is_complete check (
        state <> 'ISSUED' or (number is not null and record_id is not null and issued_at is not null
            and issue_on is not null and customer_id is not null)),
    constraint invoice_currency_form check (currency_code ~ '^[A-Z]{3}$'),
    constraint invoice_price_basis_known check (price_basis in ('NET', 'GROSS')),
    constraint invoice_net_plus_tax_is_gross check (total_net + total_tax = total_gross),
    constraint invoice_payable_follows check (total_payable = total_gross - prepaid + total_rounding)
);
create index invoice_by_date on invoice (listed_on, id);
create index invoice_by_due on invoice (due_key, id);
create index invoice_by_number on invoice (number_key, id);
create index invoice_by_customer_name on invoice (customer_key, id);
create index invoice_by_total on invoice (total_gross, id);
create index invoice_by_customer on invoice (customer_id, listed_on, id);
create index invoice_drafts on invoice (listed_on, id) where state = 'DRAFT';

-- Unique places are checked at commit: a saving moves, adds and removes rows in any order.
create table invoice_line (
    id             uuid            not null,
    invoice_id     uuid            not null,
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
    created_at     timestamptz     not null default now(),
    constraint invoice_line_pk primary key (id),
    constraint invoice_line_no_unique unique (invoice_id, line_no) deferrable initially deferred,
    constraint invoice_line_invoice_fk foreign key (invoice_id) references invoice (id) on delete cascade,
    constraint invoice_line_no_range check (line_no between 1 and 1000),
    constraint invoice_line_base_positive check (base_quantity > 0),
    constraint invoice_line_category_known check (tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'))
);

-- Allowances and charges (BG-20, BG-21 of the document; BG-27, BG-28 of a line, then line_no is not 0). A simple DISCOUNT
-- has no tax of its own: on a document the calculator splits it over the tax groups.
create table invoice_adjustment (
    id           uuid           not null,
    invoice_id   uuid           not null,
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
    constraint invoice_adjustment_pk primary key (id),
    constraint invoice_adjustment_place_unique unique (invoice_id, line_no, position)
        deferrable initially deferred,
    constraint invoice_adjustment_invoice_fk foreign key (invoice_id) references invoice (id) on delete cascade,
    constraint invoice_adjustment_kind_known check (kind in ('DISCOUNT', 'ALLOWANCE', 'CHARGE')),
    constraint invoice_adjustment_size_given check ((percent is null) <> (amount is null)),
    constraint invoice_adjustment_category_known check (
        tax_category in ('', 'S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'))
);

-- Why a tax group carries no VAT (BT-120, BT-121).
create table invoice_exemption (
    id           uuid        not null,
    invoice_id   uuid        not null,
    tax_category text        not null,
    reason       text        not null default '',
    reason_code  text        not null default '',
    created_at   timestamptz not null default now(),
    constraint invoice_exemption_pk primary key (id),
    constraint invoice_exemption_group_unique unique (invoice_id, tax_category) deferrable initially deferred,
    constraint invoice_exemption_invoice_fk foreign key (invoice_id) references invoice (id) on delete cascade,
    constraint invoice_exemption_category_known check (
        tax_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'))
);

alter table invoice enable row level security;
create policy invoice_read on invoice for select using (true);
create policy invoice_begin on invoice for insert with check (state = 'DRAFT');
create policy invoice_change_or_issue on invoice for update
    using (state = 'DRAFT') with check (state in ('DRAFT', 'ISSUED'));
create policy invoice_discard on invoice for delete using (state = 'DRAFT');

-- The parent is locked while it is looked at: a line that arrives while another transaction issues the invoice waits,
-- then finds no draft any more and is refused.
alter table invoice_line enable row level security;
create policy invoice_line_read on invoice_line for select using (true);
create policy invoice_line_add on invoice_line for insert with check (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));
create policy invoice_line_change on invoice_line for update using (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));
create policy invoice_line_remove on invoice_line for delete using (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));

alter table invoice_adjustment enable row level security;
create policy invoice_adjustment_read on invoice_adjustment for select using (true);
create policy invoice_adjustment_add on invoice_adjustment for insert with check (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));
create policy invoice_adjustment_change on invoice_adjustment for update using (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));
create policy invoice_adjustment_remove on invoice_adjustment for delete using (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));

alter table invoice_exemption enable row level security;
create policy invoice_exemption_read on invoice_exemption for select using (true);
create policy invoice_exemption_add on invoice_exemption for insert with check (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));
create policy invoice_exemption_change on invoice_exemption for update using (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));
create policy invoice_exemption_remove on invoice_exemption for delete using (
    exists (select 1 from invoice i where i.id = invoice_id and i.state = 'DRAFT' for share));

grant select, insert, update, delete on invoice to ${role};
grant select, insert, update, delete on invoice_line to ${role};
grant select, insert, update, delete on invoice_adjustment to ${role};
grant select, insert, update, delete on invoice_exemption to ${role};
