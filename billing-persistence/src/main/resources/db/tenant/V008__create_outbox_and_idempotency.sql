-- What must happen after commit, and what a repeated request is answered with.

create table outbox_event (
    id           uuid        not null,
    type         text        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    payload      text        not null,
    available_at timestamptz not null,
    attempts     integer     not null default 0,
    done_at      timestamptz,
    given_up_at  timestamptz,
    error        text not null default '',
    created_at   timestamptz not null default now(),
    constraint outbox_event_pk primary key (id),
    constraint outbox_event_type_form check (type ~ '^[A-Za-z][A-Za-z0-9.-]{2,60}$')
);
create index outbox_event_due on outbox_event (available_at, id) where done_at is null and given_up_at is null;
create index outbox_event_done on outbox_event (done_at) where done_at is not null;
create index outbox_event_given_up on outbox_event (given_up_at) where given_up_at is not null;
comment on column outbox_event.given_up_at is 'When it became a dead letter: tried too often, kept for the operator.';

create table outbox_consumption (
    consumer   text        not null,
    event_id   uuid        not null,
    created_at timestamptz not null default now(),
    constraint outbox_consumption_pk primary key (consumer, event_id),
    constraint outbox_consumption_event_fk foreign key (event_id) references outbox_event (id) on delete cascade
);

create table idempotency_record (
    idempotency_key text        not null,
    caller          text        not null,
    request_digest  text        not null,
    status          integer,
    headers         text not null default '',
    body            text not null default '',
    created_at      timestamptz not null default now(),
    constraint idempotency_record_pk primary key (caller, idempotency_key),
    constraint idempotency_record_key_length check (length(idempotency_key) between 1 and 255)
);
create index idempotency_record_by_age on idempotency_record (created_at);

grant select, insert, delete on outbox_event to ${role};
grant update (available_at, attempts, done_at, given_up_at, error) on outbox_event to ${role};
grant select, insert on outbox_consumption to ${role};
grant select, insert, delete on idempotency_record to ${role};
grant update (status, headers, body) on idempotency_record to ${role};

-- What waits or was given up cannot be deleted by anybody: only what is done goes.
alter table outbox_event enable row level security;
create policy outbox_event_read on outbox_event for select using (true);
create policy outbox_event_add on outbox_event for insert with check (true);
create policy outbox_event_change on outbox_event for update using (true);
create policy outbox_event_forget on outbox_event for delete using (done_at is not null);
