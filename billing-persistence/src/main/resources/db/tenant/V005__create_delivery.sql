-- How a frozen document reaches its receiver, and that it was looked at.

create table delivery (
    id              uuid        not null,
    document_kind   text        not null,
    document_id     uuid        not null,
    channel         text        not null,
    recipient       text        not null,
    subject         text        not null,
    message         text        not null,
    message_id      text        not null,
    state           text        not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    error           text not null default '',
    requested_by    text        not null,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    version         bigint      not null default 1,
    constraint delivery_pk primary key (id),
    constraint delivery_message_unique unique (message_id),
    constraint delivery_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint delivery_channel_known check (channel in ('EMAIL', 'LINK')),
    constraint delivery_state_known check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCONFIRMED')),
    constraint delivery_sent_has_time check (state <> 'SENT' or sent_at is not null)
);
create index delivery_by_document on delivery (document_kind, document_id, id);
-- How many mails a tenant asked for in the last hour and day is counted in the deliveries themselves (ADR 0054).
create index delivery_by_request on delivery (created_at);
create index delivery_due on delivery (next_attempt_at) where state in ('QUEUED', 'SENDING');

-- First views of the public page, one a day at most. No address and no browser name is kept.
create table document_view (
    id            uuid        not null,
    document_kind text        not null,
    document_id   uuid        not null,
    viewed_on     date        not null,
    viewed_at     timestamptz not null,
    created_at    timestamptz not null default now(),
    constraint document_view_pk primary key (id),
    constraint document_view_day_unique unique (document_kind, document_id, viewed_on),
    constraint document_view_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id)
);

-- What the receiver has of a document of any kind: when it first went out and was first looked at, kept in the transaction
-- of the delivery or the view, so that a list asks for neither (ADR 0021).
create table document_reception (
    document_kind text        not null,
    document_id   uuid        not null,
    sent_at       timestamptz,
    viewed_at     timestamptz,
    created_at    timestamptz not null default now(),
    constraint document_reception_pk primary key (document_id),
    constraint document_reception_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id) deferrable initially deferred
) with (fillfactor = 85);

grant select, insert on delivery to ${role};
grant update (state, attempts, next_attempt_at, sent_at, error, updated_at, version) on delivery to ${role};
grant select, insert on document_view to ${role};
grant select, insert on document_reception to ${role};
grant update (sent_at, viewed_at) on document_reception to ${role};
