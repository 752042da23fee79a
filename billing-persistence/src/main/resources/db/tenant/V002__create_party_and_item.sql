-- Whom we sell to, whom we buy from and what we sell: plain master data, archived instead of deleted once it was used.
-- Every column that a list can be sorted by has an index that ends with the id, so that a page is found without counting;
-- texts are searched by any part without their accents and sorted as people read (ADR 0055).

-- A party is a customer or a supplier and stays it; who is both stands here twice, with two accounts.
create table party (
    id               uuid        not null,
    role             text        not null,
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
    constraint party_pk primary key (id),
    constraint party_role_known check (role in ('CUSTOMER', 'SUPPLIER')),
    constraint party_name_given check (name <> ''),
    constraint party_name_one_line check (name !~ '[\u0001-\u001F\u007F-\u009F\u2028\u2029]'),
    constraint party_country_form check (country_code ~ '^([A-Z]{2})?$'),
    constraint party_currency_form check (currency_code ~ '^([A-Z]{3})?$'),
    constraint party_due_days_range check (due_days between 0 and 365)
);
create unique index party_number_unique on party (role, customer_number) where customer_number <> '';
create index party_by_reading on party (role, (name collate shared.people), id);
create index party_by_creation on party (role, id);

create table party_tax_id (
    party_id    uuid        not null,
    position    integer     not null,
    scheme      text        not null,
    value       text        not null,
    created_at  timestamptz not null default now(),
    constraint party_tax_id_pk primary key (party_id, position),
    constraint party_tax_id_fk foreign key (party_id) references party (id) on delete cascade
);

create table party_contact (
    id          uuid        not null,
    party_id    uuid        not null,
    position    integer     not null,
    name        text        not null,
    role        text        not null default '',
    email       text        not null default '',
    phone       text        not null default '',
    created_at  timestamptz not null default now(),
    constraint party_contact_pk primary key (id),
    constraint party_contact_fk foreign key (party_id) references party (id) on delete cascade
);
create index party_contact_by_party on party_contact (party_id, position);

-- The row that settlement locks: an issued document cannot be locked by the tenant's role (ADR 0020).
create table party_account (
    party_id    uuid        not null,
    movements   bigint      not null default 0,
    created_at  timestamptz not null default now(),
    constraint party_account_pk primary key (party_id),
    constraint party_account_party_fk foreign key (party_id) references party (id) on delete cascade
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

grant select, insert, update, delete on party to ${role};
grant select, insert, update, delete on party_tax_id to ${role};
grant select, insert, update, delete on party_contact to ${role};
grant select, insert on party_account to ${role};
grant update (movements) on party_account to ${role};
grant select, insert, update, delete on item to ${role};
