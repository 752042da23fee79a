-- Reminders of invoices that are overdue, and the late fees that come with them (ADR 0088).

-- Whether the business reminds at all, and by which of its days the automatic reminders are done: one row.
create table reminder_setting (
    only_row   boolean     not null default true,
    enabled    boolean     not null default false,
    done_on    date,
    retry_at   timestamptz,
    changes    bigint      not null default 0,
    created_at timestamptz not null default now(),
    version    bigint      not null default 1,
    constraint reminder_setting_pk primary key (only_row),
    constraint reminder_setting_one_row check (only_row)
);
comment on column reminder_setting.done_on is 'Business date whose automatic reminders are made; null after a change.';
comment on column reminder_setting.retry_at is 'Not before, because some could not be made; null where all were.';
comment on column reminder_setting.changes is 'Of levels, too: a day that began before one is not done after it.';
insert into reminder_setting default values;

-- What is said how many days after the due date; their order is that of the days. Empty words are the usual ones, in the
-- language of the invoice. A fee of 0 is none; its currency is that of the business when it was written.
create table reminder_level (
    id            uuid           not null,
    days          integer        not null,
    subject       text           not null default '',
    message       text           not null default '',
    fee           numeric(19, 4) not null default 0,
    currency_code text           not null default '',
    automatic     boolean        not null default false,
    created_at    timestamptz    not null default now(),
    updated_at    timestamptz    not null default now(),
    version       bigint         not null default 1,
    constraint reminder_level_pk primary key (id),
    constraint reminder_level_days_unique unique (days),
    constraint reminder_level_days_range check (days between 1 and 365),
    constraint reminder_level_fee_range check (fee >= 0),
    constraint reminder_level_fee_currency check (currency_code ~ '^[A-Z]{3}$' or (fee = 0 and currency_code = ''))
);
insert into reminder_level (id, days, automatic)
values (gen_random_uuid(), 7, true), (gen_random_uuid(), 21, false), (gen_random_uuid(), 35, false);

-- Who is not to be reminded, a customer or one invoice: each change is a row, the last one counts.
create table reminder_hold (
    id            uuid        not null,
    customer_id   uuid,
    document_kind text,
    document_id   uuid,
    stopped       boolean     not null,
    reason        text        not null default '',
    decided_by    text        not null,
    created_at    timestamptz not null default now(),
    constraint reminder_hold_pk primary key (id),
    constraint reminder_hold_customer_fk foreign key (customer_id) references party (id),
    constraint reminder_hold_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint reminder_hold_of_one_thing check ((customer_id is null) = (document_id is not null)
        and (document_kind is null) = (document_id is null))
);
create index reminder_hold_by_customer on reminder_hold (customer_id, id) where customer_id is not null;
create index reminder_hold_by_document on reminder_hold (document_id, id) where document_id is not null;

-- What a customer owes because an invoice was paid late: an amount on top of that invoice, no part of its record. A negative
-- row waives an earlier one, once and exactly.
create table late_fee (
    id            uuid           not null,
    document_kind text           not null,
    document_id   uuid           not null,
    customer_id   uuid           not null,
    amount        numeric(19, 4) not null,
    currency_code text           not null,
    charged_on    date           not null,
    reverses_id   uuid,
    reason        jsonb,
    words         text           not null default '',
    decided_by    text           not null,
    created_at    timestamptz    not null default now(),
    constraint late_fee_pk primary key (id),
    constraint late_fee_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint late_fee_customer_fk foreign key (customer_id) references party (id),
    constraint late_fee_reverses_fk foreign key (reverses_id) references late_fee (id),
    constraint late_fee_waived_once unique (reverses_id),
    constraint late_fee_sign check ((reverses_id is null and amount > 0) or (reverses_id is not null and amount < 0)),
    constraint late_fee_waiver_has_reason check ((reverses_id is not null) = (reason is not null or words <> '')),
    constraint late_fee_currency_form check (currency_code ~ '^[A-Z]{3}$')
);
create index late_fee_by_document on late_fee (document_id);
comment on column late_fee.reason is 'Why the system waived it, as a problem with its facts; people give words.';

-- A reminder as it was made: each level of an invoice once for ever, and one a day. One whose mail did not go out counts
-- for nothing, and its level may be tried again: by the next attempt.
create table reminder (
    id             uuid           not null,
    document_kind  text           not null,
    document_id    uuid           not null,
    customer_id    uuid           not null,
    level          integer        not null,
    attempt        integer        not null,
    reminded_on    date           not null,
    due_on         date           not null,
    days           integer        not null,
    recipient      text           not null,
    subject        text           not null,
    message        text           not null,
    open_amount    numeric(19, 4) not null,
    earlier_fees   numeric(19, 4) not null,
    fee            numeric(19, 4) not null,
    currency_code  text           not null,
    fee_id         uuid,
    digest         text           not null,
    automatic      boolean        not null,
    made_by        text           not null,
    created_at     timestamptz    not null default now(),
    constraint reminder_pk primary key (id),
    constraint reminder_level_once unique (document_id, level, attempt),
    constraint reminder_once_a_day unique (document_id, reminded_on, attempt),
    constraint reminder_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint reminder_customer_fk foreign key (customer_id) references party (id),
    constraint reminder_fee_fk foreign key (fee_id) references late_fee (id),
    constraint reminder_fee_charged check ((fee_id is null) = (fee = 0)),
    constraint reminder_attempt_range check (attempt >= 1),
    constraint reminder_amounts check (open_amount > 0 and earlier_fees >= 0 and fee >= 0)
);
create index reminder_by_customer on reminder (customer_id, id);
comment on column reminder.attempt is 'From 1; one more than those of this level whose mails did not go out.';

-- A mail may be that of a reminder; what must not go out any more says why.
alter table delivery add column reminder_id uuid;
alter table delivery add column problem jsonb;
alter table delivery add constraint delivery_reminder_fk foreign key (reminder_id) references reminder (id);
alter table delivery drop constraint delivery_state_known;
alter table delivery add constraint delivery_state_known
    check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCONFIRMED', 'CANCELLED'));
alter table delivery add constraint delivery_cancelled_has_problem check ((state = 'CANCELLED') = (problem is not null));
create index delivery_by_reminder on delivery (reminder_id, id) where reminder_id is not null;

grant select on reminder_setting to ${role};
grant update (enabled, done_on, retry_at, changes, version) on reminder_setting to ${role};
grant select, insert, update, delete on reminder_level to ${role};
grant select, insert on reminder_hold to ${role};
grant select, insert on late_fee to ${role};
grant select, insert on reminder to ${role};
grant update (problem) on delivery to ${role};

-- Late fees are owed with their invoice: its standing asks for them, too.
grant update (payable) on document_standing to ${role};

-- When the reminders of the next day are to be made: when that day begins where the organization is.
create view reminder_work with (security_invoker = true) as
select greatest(s.retry_at, coalesce(s.done_on + 1, date '2000-01-01')::timestamp at time zone o.time_zone) as reminders
from reminder_setting s
cross join organization o
where s.enabled and exists (select 1 from reminder_level l where l.automatic);

grant select on reminder_work to ${role};
