-- When documents are usually due and what is let off for paying early: one row of the organization, and one of each customer
-- who has conditions of their own (ADR 0097).
create table payment_conditions (
    id          uuid        not null,
    customer_id uuid,
    conditions  jsonb       not null,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    version     bigint      not null default 1,
    constraint payment_conditions_pk primary key (id),
    constraint payment_conditions_customer_fk foreign key (customer_id) references party (id),
    constraint payment_conditions_customer_once unique (customer_id)
);
create unique index payment_conditions_one_organization on payment_conditions ((customer_id is null)) where customer_id is null;
comment on column payment_conditions.customer_id is 'Null for those of the organization.';

grant select, insert, update, delete on payment_conditions to ${role};
