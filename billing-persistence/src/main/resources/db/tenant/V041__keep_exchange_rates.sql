-- What one unit of a currency is worth in another one on a day, and who says so (ADR 0104). A document that used a rate has its
-- own copy of it, so a rate may be changed and removed.
create table exchange_rate (
    id         uuid            not null,
    rated_on   date            not null,
    from_code  text            not null,
    to_code    text            not null,
    rate       numeric(23, 10) not null,
    source     text            not null,
    entered_by text            not null,
    created_at timestamptz     not null default now(),
    updated_at timestamptz     not null default now(),
    version    bigint          not null default 1,
    constraint exchange_rate_pk primary key (id),
    constraint exchange_rate_once_a_day unique (from_code, to_code, rated_on, source),
    constraint exchange_rate_positive check (rate > 0),
    constraint exchange_rate_source_known check (source in ('MANUAL', 'ECB')),
    constraint exchange_rate_code_form check (from_code ~ '^[A-Z]{3}$' and to_code ~ '^[A-Z]{3}$' and from_code <> to_code)
);
create index exchange_rate_by_day on exchange_rate (rated_on desc, id desc);
comment on column exchange_rate.rate is 'Up to ten decimals.';

-- The day of each file of the European Central Bank that was taken over: one row a day, so that no node takes it twice.
create table exchange_rate_day (
    rated_on   date        not null,
    created_at timestamptz not null default now(),
    constraint exchange_rate_day_pk primary key (rated_on)
);

grant select, insert, update, delete on exchange_rate to ${role};
grant select, insert on exchange_rate_day to ${role};
