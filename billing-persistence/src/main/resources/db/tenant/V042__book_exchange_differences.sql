-- Payments that came in another currency than they count in (ADR 0104). The payment itself is in the currency of the documents
-- that it pays, and so is the account; what really came, and what it was worth to the organization, lies beside it.
create table payment_conversion (
    payment_id     uuid            not null,
    received       numeric(19, 4)  not null,
    received_code  text            not null,
    rate           numeric(23, 10),
    rated_on       date,
    rate_source    text,
    home_amount    numeric(19, 4)  not null,
    home_code      text            not null,
    created_at     timestamptz     not null default now(),
    constraint payment_conversion_pk primary key (payment_id),
    constraint payment_conversion_payment_fk foreign key (payment_id) references payment (id) deferrable initially deferred,
    constraint payment_conversion_positive check (received > 0 and home_amount >= 0 and (rate is null or rate > 0)),
    constraint payment_conversion_rate_whole check ((rate is null) = (rated_on is null) and (rate is null) = (rate_source is null)),
    constraint payment_conversion_code_form check (received_code ~ '^[A-Z]{3}$' and home_code ~ '^[A-Z]{3}$')
);
comment on column payment_conversion.rate is 'By which the amount was reckoned; null where a person typed both amounts.';

-- What an allocation of such a payment gained (above zero) or lost, against the rate of its document, in the organization's
-- currency. A reversal takes an earlier row back, once and exactly.
create table exchange_difference (
    id            uuid           not null,
    payment_id    uuid           not null,
    allocation_id uuid           not null,
    document_kind text           not null,
    document_id   uuid           not null,
    amount        numeric(19, 4) not null,
    currency_code text           not null,
    booked_on     date           not null,
    reverses_id   uuid,
    booked_by     text           not null,
    created_at    timestamptz    not null default now(),
    constraint exchange_difference_pk primary key (id),
    constraint exchange_difference_payment_fk foreign key (payment_id) references payment (id) deferrable initially deferred,
    constraint exchange_difference_allocation_fk foreign key (allocation_id) references allocation (id),
    constraint exchange_difference_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint exchange_difference_reverses_fk foreign key (reverses_id) references exchange_difference (id),
    constraint exchange_difference_reversed_once unique (reverses_id),
    constraint exchange_difference_something check (amount <> 0),
    constraint exchange_difference_currency_form check (currency_code ~ '^[A-Z]{3}$')
);
create unique index exchange_difference_once on exchange_difference (allocation_id) where reverses_id is null;
create index exchange_difference_by_payment on exchange_difference (payment_id);
create index exchange_difference_by_document on exchange_difference (document_id);

grant select, insert on payment_conversion to ${role};
grant select, insert on exchange_difference to ${role};
