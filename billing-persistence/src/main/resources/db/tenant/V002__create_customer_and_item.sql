-- Whom we sell to and what we sell: plain master data, archived instead of deleted once it was used. Every column that a
-- list can be sorted by has an index that ends with the id, so that a page is found without counting; texts are searched
-- by any part without their accents and sorted as people read (ADR 0055).

create table customer (
    id               uuid        not null,
    customer_number  text        not null default '',
    name             text        not null,
    legal_name       text        not null default '',
    email            text        not null default '',
    phone            text        not null default '',
    language_code    text        not null default '',
    currency_code    text        not null default '',
    street           text        not null default '',
    building_number  text        not null default '',
    line2            text        not null default '',
    line3            text        not null default '',
    post_code        text        not null default '',
    town             text        not null default '',
    region           text        not null default '',
    country_code     text        not null default '',
    buyer_reference  text        not null default '',
    due_days         integer,
    notes            text        not null default '',
    more             jsonb,
    archived_at      timestamptz,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    version          bigint      not null default 1,
    search           text        not null generated always as (
        shared.searchable(name || ' ' || legal_name || ' ' || email || ' ' || customer_number || ' ' || town)) stored,
    constraint customer_pk primary key (id),
    constraint customer_name_given check (name <> ''),
    constraint customer_name_one_line check (name !~ '[\u0001-\u001F\u007F-\u009F\u2028\u2029]'),
    constraint customer_country_form check (country_code ~ '^([A-Z]{2})?$'),
    constraint customer_currency_form check (currency_code ~ '^([A-Z]{3})?$'),
    constraint customer_due_days_range check (due_days between 0 and 365)
);
create unique index customer_number_unique on customer (customer_number) where customer_number <> '';
create index customer_by_reading on customer ((name collate shared.people), id);

create table customer_tax_id (
    customer_id uuid        not null,
    position    integer     not null,
    scheme      text        not null,
    value       text        not null,
    created_at  timestamptz not null default now(),
    constraint customer_tax_id_pk primary key (customer_id, position),
    constraint customer_tax_id_fk foreign key (customer_id) references customer (id) on delete cascade
);

create table customer_contact (
    id          uuid        not null,
    customer_id uuid        not null,
    position    integer     not null,
    name        text        not null,
    role        text        not null default '',
    email       text        not null default '',
    phone       text        not null default '',
    created_at  timestamptz not null default now(),
    constraint customer_contact_pk primary key (id),
    constraint customer_contact_fk foreign key (customer_id) references customer (id) on delete cascade
);
create index customer_contact_by_customer on customer_contact (customer_id, position);

-- The row that settlement locks: an issued document cannot be locked by the tenant's role (ADR 0020).
create table customer_account (
    customer_id uuid        not null,
    movements   bigint      not null default 0,
    created_at  timestamptz not null default now(),
    constraint customer_account_pk primary key (customer_id),
    constraint customer_account_customer_fk foreign key (customer_id) references customer (id) on delete cascade
) with (fillfactor = 50);

create table item (
    id            uuid            not null,
    item_number   text        not null default '',
    name          text            not null,
    description   text        not null default '',
    unit_code     text            not null,
    unit_price    numeric(23, 10) not null,
    currency_code text            not null,
    price_basis   text            not null,
    tax_category  text        not null default '',
    tax_percent   numeric(9, 6)   not null default 0,
    archived_at   timestamptz,
    created_at    timestamptz     not null default now(),
    updated_at    timestamptz     not null default now(),
    version       bigint          not null default 1,
    search        text            not null generated always as (
        shared.searchable(name || ' ' || item_number || ' ' || description)) stored,
    constraint item_pk primary key (id),
    constraint item_name_given check (name <> ''),
    constraint item_currency_form check (currency_code ~ '^[A-Z]{3}$'),
    constraint item_price_not_negative check (unit_price >= 0),
    constraint item_price_basis_known check (price_basis in ('NET', 'GROSS')),
    constraint item_category_known check (
        tax_category in ('', 'S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B')),
    constraint item_percent_range check (tax_percent between 0 and 100)
);
create unique index item_number_unique on item (item_number) where item_number <> '';
create index item_by_reading on item ((name collate shared.people), id);
create index item_by_code_reading on item ((item_number collate shared.people), id);
create index item_by_price on item (unit_price, id);

grant select, insert, update, delete on customer to ${role};
grant select, insert, update, delete on customer_tax_id to ${role};
grant select, insert, update, delete on customer_contact to ${role};
grant select, insert on customer_account to ${role};
grant update (movements) on customer_account to ${role};
grant select, insert, update, delete on item to ${role};
