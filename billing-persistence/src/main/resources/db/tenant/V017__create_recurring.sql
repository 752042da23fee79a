-- When an invoice recurs, 1:1 beside the document that says what is in it (ADR 0087). That document stays a draft for ever.
create table recurring (
    document_id uuid        not null,
    unit        text        not null,
    every       integer     not null,
    starts_on   date        not null,
    ends_on     date,
    times       integer,
    mode        text        not null,
    paused      boolean     not null default false,
    next_on     date,
    created_at  timestamptz not null default now(),
    constraint recurring_pk primary key (document_id),
    constraint recurring_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint recurring_unit_known check (unit in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    constraint recurring_every_range check (every between 1 and 999),
    constraint recurring_times_range check (times between 1 and 9999),
    constraint recurring_ends_once check (ends_on is null or times is null),
    constraint recurring_mode_known check (mode in ('DRAFT', 'ISSUE', 'SEND'))
);
create index recurring_due on recurring (next_on, document_id) where not paused;
comment on column recurring.next_on is 'Business date of the next invoice; null after the last one.';

-- One row for each day on which an invoice was due: whoever adds it makes the invoice in the same transaction, so a day
-- counts once, whatever nodes and clocks do.
create table recurring_slot (
    recurring_id uuid        not null,
    due_on       date        not null,
    state        text        not null,
    made_id      uuid,
    problem      jsonb,
    attempts     integer     not null default 0,
    retry_at     timestamptz,
    by_hand      boolean     not null default false,
    created_at   timestamptz not null default now(),
    constraint recurring_slot_pk primary key (recurring_id, due_on),
    constraint recurring_slot_recurring_fk foreign key (recurring_id) references recurring (document_id) on delete cascade,
    constraint recurring_slot_made_fk foreign key (made_id) references document (id) on delete set null,
    constraint recurring_slot_state_known check (state in ('MADE', 'FAILED', 'SKIPPED')),
    constraint recurring_slot_failed_waits check ((state = 'FAILED') = (retry_at is not null))
);
comment on column recurring_slot.by_hand is 'Somebody asked for the next try: it comes although the schedule is paused.';
create index recurring_slot_failed on recurring_slot (retry_at) where state = 'FAILED';
create index recurring_slot_made on recurring_slot (made_id);

grant select, insert on recurring to ${role};
grant update (unit, every, starts_on, ends_on, times, mode, paused, next_on) on recurring to ${role};
grant select, insert on recurring_slot to ${role};
grant update (state, made_id, problem, attempts, retry_at, by_hand) on recurring_slot to ${role};

-- An invoice says which recurring one it was made from.
alter table document_link drop constraint document_link_relation_known;
alter table document_link add constraint document_link_relation_known
    check (relation in ('DUPLICATES', 'CONVERTED_FROM', 'CORRECTS', 'RECURS'));

-- The next invoice is due when its day begins where the organization is.
create or replace view work_due with (security_invoker = true) as
select (select min(available_at) from outbox_event where done_at is null and given_up_at is null) as events,
       (select min(next_attempt_at) from delivery where state in ('QUEUED', 'SENDING')) as mails,
       exists (select 1 from evidence_pending) as seals,
       h.due_at as housekeeping,
       (select count(*)::int from outbox_event where given_up_at is not null) as dead_letters,
       h.drifting,
       least((select min(r.next_on) from recurring r where not r.paused)::timestamp
                 at time zone (select o.time_zone from organization o),
             (select min(s.retry_at) from recurring_slot s join recurring r on r.document_id = s.recurring_id
                 where s.state = 'FAILED' and (s.by_hand or not r.paused))) as recurring
from housekeeping h;
