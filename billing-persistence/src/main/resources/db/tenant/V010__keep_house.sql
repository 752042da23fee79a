-- When the tenant is next looked after, and what that found (ADR 0074): one row, written by the node that does it.
create table housekeeping (
    only_row   boolean     not null default true,
    due_at     timestamptz not null default to_timestamp(0),
    drifting   integer     not null default 0,
    created_at timestamptz not null default now(),
    constraint housekeeping_pk primary key (only_row),
    constraint housekeeping_one_row check (only_row)
);
comment on column housekeeping.drifting is 'Documents in document_standing_drift, as counted last.';
insert into housekeeping default values;

grant select on housekeeping to ${role};
grant update (due_at, drifting) on housekeeping to ${role};

-- Issued documents whose standing or reception is not what the facts beside it say (ADR 0021). Empty, or something is broken; every
-- row is worked out by itself, so that a range of documents costs what it holds.
create view document_standing_drift with (security_invoker = true) as
select r.document_kind, r.document_id
from issued_record r
left join document_standing s on s.document_id = r.document_id and s.document_kind = r.document_kind
left join document_reception t on t.document_id = r.document_id and t.document_kind = r.document_kind
where (s.document_id is null and r.document_kind in ('INVOICE', 'CREDIT_NOTE'))
    or s.payable <> case when r.document_kind = 'CREDIT_NOTE' then - r.total_to_pay else r.total_to_pay end
    or s.customer_id <> r.customer_id
    or s.allocated <> coalesce((select sum(a.amount) from allocation a
        where a.document_kind = r.document_kind and a.document_id = r.document_id), 0)
        + coalesce((select sum(o.amount) from set_off o where o.document_id = r.document_id), 0)
        - coalesce((select sum(o.amount) from set_off o where o.credit_id = r.document_id), 0)
        - coalesce((select sum(f.amount) from refund f where f.document_id = r.document_id), 0)
    or (t.sent_at is not null) <> exists (select 1 from delivery d
        where d.document_kind = r.document_kind and d.document_id = r.document_id and d.state = 'SENT')
    or (t.viewed_at is not null) <> exists (select 1 from document_view v
        where v.document_kind = r.document_kind and v.document_id = r.document_id);

grant select on document_standing_drift to ${role};

-- What every tenant is asked once a minute; each part is an index that holds only what waits.
create view work_due with (security_invoker = true) as
select (select min(available_at) from outbox_event where done_at is null and given_up_at is null) as events,
       (select min(next_attempt_at) from delivery where state in ('QUEUED', 'SENDING')) as mails,
       exists (select 1 from evidence_pending) as seals,
       h.due_at as housekeeping,
       (select count(*)::int from outbox_event where given_up_at is not null) as dead_letters,
       h.drifting
from housekeeping h;

grant select on work_due to ${role};
