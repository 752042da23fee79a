-- Discounts for paying early that payments took, with the VAT that they take back (ADR 0097).

-- Facts that are added; a negative row takes an earlier one back, once and exactly, together with its payment.
create table early_discount (
    id            uuid           not null,
    document_kind text           not null,
    document_id   uuid           not null,
    customer_id   uuid           not null,
    payment_id    uuid           not null,
    amount        numeric(19, 4) not null,
    currency_code text           not null,
    granted_on    date           not null,
    days          integer        not null,
    percent       numeric(9, 6)  not null,
    late          boolean        not null default false,
    reverses_id   uuid,
    decided_by    text           not null,
    created_at    timestamptz    not null default now(),
    constraint early_discount_pk primary key (id),
    constraint early_discount_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint early_discount_customer_fk foreign key (customer_id) references party (id),
    constraint early_discount_payment_fk foreign key (payment_id) references payment (id) deferrable initially deferred,
    constraint early_discount_reverses_fk foreign key (reverses_id) references early_discount (id),
    constraint early_discount_reversed_once unique (reverses_id),
    constraint early_discount_sign check ((reverses_id is null and amount > 0) or (reverses_id is not null and amount < 0)),
    constraint early_discount_days_range check (days between 0 and 365),
    constraint early_discount_percent_range check (percent > 0 and percent < 100),
    constraint early_discount_currency_form check (currency_code ~ '^[A-Z]{3}$')
);
create index early_discount_by_document on early_discount (document_id);
create index early_discount_by_payment on early_discount (payment_id);
create unique index early_discount_once_a_payment on early_discount (payment_id, document_id) where reverses_id is null;
comment on column early_discount.late is 'A person granted it though the money came after its days.';

-- What of a discount is which VAT group, in its sign: the counter-entry to the VAT of the invoice.
create table early_discount_tax (
    discount_id uuid           not null,
    category    text           not null,
    rate        numeric(9, 6)  not null,
    net         numeric(19, 4) not null,
    tax         numeric(19, 4) not null,
    created_at  timestamptz    not null default now(),
    constraint early_discount_tax_pk primary key (discount_id, category, rate),
    constraint early_discount_tax_discount_fk foreign key (discount_id) references early_discount (id)
);

grant select, insert on early_discount to ${role};
grant select, insert on early_discount_tax to ${role};
