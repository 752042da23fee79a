-- Who issues: the organization and its settings. ${role} is the tenant's own database role (no login).
-- In every file: rights are granted one by one, so that what is not granted is impossible; ADR 0020 tells why.

create table image (
    digest      text        not null,
    media_type  text        not null,
    width       integer     not null,
    height      integer     not null,
    content     bytea       not null,
    created_at  timestamptz not null default now(),
    constraint image_pk primary key (digest),
    constraint image_digest_form check (digest ~ '^[0-9a-f]{64}$'),
    constraint image_media_type_known check (media_type in ('image/png', 'image/jpeg')),
    constraint image_size_positive check (width > 0 and height > 0)
);
comment on table image is 'Append-only store of normalised pictures by their SHA-256: an old document keeps the logo it was issued with.';

create table organization (
    id                 uuid        not null,
    only_row           boolean     not null default true,
    display_name       text        not null,
    legal_name         text        not null default '',
    email              text        not null default '',
    phone              text        not null default '',
    mobile             text        not null default '',
    website            text        not null default '',
    street             text        not null default '',
    building_number    text        not null default '',
    line2              text        not null default '',
    line3              text        not null default '',
    post_code          text        not null default '',
    town               text        not null default '',
    region             text        not null default '',
    country_code       text        not null,
    currency_code      text        not null,
    locale_code        text        not null,
    language_code      text        not null,
    time_zone          text        not null,
    accent_colour      text        not null,
    paper              text        not null,
    logo_digest        text,
    default_terms      text        not null default '',
    default_notes      text        not null default '',
    default_due_days   integer     not null,
    default_price_basis text       not null default 'NET',
    cash_rounding      boolean     not null default false,
    more               jsonb,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    version            bigint      not null default 1,
    constraint organization_pk primary key (id),
    constraint organization_only_one unique (only_row),
    constraint organization_name_one_line check (display_name !~ '[\u0001-\u001F\u007F-\u009F\u2028\u2029]'),
    constraint organization_only_row_true check (only_row),
    constraint organization_country_form check (country_code ~ '^[A-Z]{2}$'),
    constraint organization_currency_form check (currency_code ~ '^[A-Z]{3}$'),
    constraint organization_accent_form check (accent_colour ~ '^#[0-9A-Fa-f]{6}$'),
    constraint organization_paper_known check (paper in ('A4', 'LETTER')),
    constraint organization_price_basis_known check (default_price_basis in ('NET', 'GROSS')),
    constraint organization_due_days_range check (default_due_days between 0 and 365),
    constraint organization_logo_fk foreign key (logo_digest) references image (digest)
);

create table organization_tax_id (
    organization_id uuid        not null,
    position        integer     not null,
    scheme          text        not null,
    value           text        not null,
    created_at      timestamptz not null default now(),
    constraint organization_tax_id_pk primary key (organization_id, position),
    constraint organization_tax_id_fk foreign key (organization_id) references organization (id) on delete cascade
);

create table bank_account (
    id             uuid        not null,
    label          text        not null,
    holder         text        not null,
    bank_name      text        not null default '',
    country_code   text        not null,
    currency_code  text        not null,
    iban           text        not null default '',
    bic            text        not null default '',
    account_number text        not null default '',
    preferred      boolean     not null default false,
    archived_at    timestamptz,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    version        bigint      not null default 1,
    constraint bank_account_pk primary key (id),
    constraint bank_account_country_form check (country_code ~ '^[A-Z]{2}$'),
    constraint bank_account_currency_form check (currency_code ~ '^[A-Z]{3}$'),
    constraint bank_account_number_given check (iban <> '' or account_number <> '')
);

create table tax_setting (
    id               uuid          not null,
    label            text          not null,
    category_code    text          not null,
    percent          numeric(9, 6) not null,
    exemption_reason text        not null default '',
    exemption_code   text        not null default '',
    preferred        boolean       not null default false,
    position         integer       not null default 0,
    archived_at      timestamptz,
    created_at       timestamptz   not null default now(),
    updated_at       timestamptz   not null default now(),
    version          bigint        not null default 1,
    constraint tax_setting_pk primary key (id),
    constraint tax_setting_category_known check (category_code in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B')),
    constraint tax_setting_percent_range check (percent between 0 and 100)
);

create table number_series (
    id            uuid        not null,
    document_kind text        not null,
    name          text        not null,
    pattern       text        not null,
    resets        text        not null default 'YEAR',
    preferred     boolean     not null default false,
    archived_at   timestamptz,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    version       bigint      not null default 1,
    constraint number_series_pk primary key (id),
    constraint number_series_name_unique unique (document_kind, name),
    constraint number_series_kind_form check (document_kind ~ '^[A-Z_]{3,30}$'),
    constraint number_series_resets_known check (resets in ('NEVER', 'YEAR', 'MONTH'))
);

-- One counter a run and period (a year such as 2026, or the empty period); a run is a series with one pattern and one
-- reset. The row is made by the first number or, once and before that, by raising the start: a second raise meets the
-- primary key. A run that is not in use is closed, so that a call that waited for its counter takes no number of it any
-- more (ADR 0025).
create table number_counter (
    series_id     uuid        not null,
    pattern       text        not null,
    resets        text        not null,
    period        text        not null,
    next_value    bigint      not null,
    last_issue_on date,
    closed        boolean     not null default false,
    created_at    timestamptz not null default now(),
    constraint number_counter_pk primary key (series_id, pattern, resets, period),
    constraint number_counter_series_fk foreign key (series_id) references number_series (id),
    constraint number_counter_positive check (next_value > 0)
) with (fillfactor = 50);

grant select, insert on image to ${role};
grant select, insert, update on organization to ${role};
grant select, insert, update, delete on organization_tax_id to ${role};
grant select, insert, update on bank_account to ${role};
grant select, insert, update on tax_setting to ${role};
grant select, insert, update on number_series to ${role};
grant select, insert on number_counter to ${role};
grant update (next_value, last_issue_on, closed) on number_counter to ${role};
