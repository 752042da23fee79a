-- What only estimates have: until when one is valid, beside its document, and what becomes of it later as facts: the one
-- answer, that it was withdrawn, and which quantities were taken into other documents.

create table estimate (
    document_id uuid        not null,
    valid_until date,
    created_at  timestamptz not null default now(),
    constraint estimate_pk primary key (document_id),
    constraint estimate_document_fk foreign key (document_id) references document (id) on delete cascade
);

alter table estimate enable row level security;
create policy estimate_read on estimate for select using (true);
create policy estimate_add on estimate for insert with check (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy estimate_change on estimate for update using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy estimate_remove on estimate for delete using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));

-- One answer for ever: of the receiver on his page, or as the user was told it.
create table estimate_answer (
    estimate_id uuid        not null,
    answer      text        not null,
    by_receiver boolean     not null,
    name        text        not null default '',
    note        text        not null default '',
    answered_by text        not null,
    answered_at timestamptz not null,
    created_at  timestamptz not null default now(),
    constraint estimate_answer_pk primary key (estimate_id),
    constraint estimate_answer_estimate_fk foreign key (estimate_id) references estimate (document_id),
    constraint estimate_answer_known check (answer in ('APPROVED', 'REJECTED')),
    constraint estimate_answer_name_length check (length(name) <= 100),
    constraint estimate_answer_note_length check (length(note) <= 2000)
);

create table estimate_withdrawal (
    estimate_id  uuid        not null,
    withdrawn_by text        not null,
    withdrawn_at timestamptz not null,
    created_at   timestamptz not null default now(),
    constraint estimate_withdrawal_pk primary key (estimate_id),
    constraint estimate_withdrawal_estimate_fk foreign key (estimate_id) references estimate (document_id)
);

-- What was taken of an estimate into another document: parts are quantities by the id of the line, amounts the shares of
-- allowances and charges by their place (ADR 0083). It goes with the draft; an issued document keeps it for ever.
create table estimate_conversion (
    document_kind text        not null,
    document_id   uuid        not null,
    estimate_id   uuid        not null,
    parts         jsonb       not null,
    amounts       jsonb       not null,
    converted_by  text        not null,
    created_at    timestamptz not null default now(),
    constraint estimate_conversion_pk primary key (document_id),
    constraint estimate_conversion_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint estimate_conversion_estimate_fk foreign key (estimate_id) references estimate (document_id)
);
create index estimate_conversion_by_estimate on estimate_conversion (estimate_id);

-- How an estimate stands; converted where nothing of any line is left.
create view estimate_standing with (security_invoker = true) as
select e.document_id as estimate_id,
       e.valid_until,
       a.answer,
       w.withdrawn_at,
       exists (select 1 from estimate_conversion c where c.estimate_id = e.document_id)
           and not exists (select 1 from document_line l where l.document_id = e.document_id
               and l.quantity <> coalesce((select sum((c.parts ->> l.id::text)::numeric) from estimate_conversion c
                   where c.estimate_id = e.document_id), 0)) as converted
from estimate e
left join estimate_answer a on a.estimate_id = e.document_id
left join estimate_withdrawal w on w.estimate_id = e.document_id;

grant select, insert on estimate to ${role};
grant update (valid_until) on estimate to ${role};
grant select, insert on estimate_answer to ${role};
grant select, insert on estimate_withdrawal to ${role};
grant select, insert on estimate_conversion to ${role};
grant select on estimate_standing to ${role};
