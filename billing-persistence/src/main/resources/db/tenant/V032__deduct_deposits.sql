-- Which final invoice takes off which deposit (ADR 0098): one at a time, whoever asks at once. It goes with the draft or with
-- its line; an issued invoice keeps it for ever.
create table deposit_deduction (
    deposit_id uuid        not null,
    turn       integer     not null,
    invoice_id uuid        not null,
    created_at timestamptz not null default now(),
    constraint deposit_deduction_pk primary key (deposit_id, turn),
    constraint deposit_deduction_deposit_fk foreign key (deposit_id) references document (id),
    constraint deposit_deduction_invoice_fk foreign key (invoice_id) references document (id) on delete cascade,
    constraint deposit_deduction_not_itself check (deposit_id <> invoice_id)
);
create index deposit_deduction_by_invoice on deposit_deduction (invoice_id);

-- That a final invoice was taken back as a whole, so that its deposits can be taken off anew: their next turn.
create table deposit_release (
    deposit_id  uuid        not null,
    turn        integer     not null,
    released_at timestamptz not null,
    created_at  timestamptz not null default now(),
    constraint deposit_release_pk primary key (deposit_id, turn),
    constraint deposit_release_deposit_fk foreign key (deposit_id) references document (id)
);

alter table deposit_deduction enable row level security;
create policy deposit_deduction_read on deposit_deduction for select using (true);
create policy deposit_deduction_add on deposit_deduction for insert with check (
    exists (select 1 from document d where d.id = invoice_id and d.state = 'DRAFT' for share));
create policy deposit_deduction_change on deposit_deduction for update using (
    exists (select 1 from document d where d.id = invoice_id and d.state = 'DRAFT' for share));
create policy deposit_deduction_remove on deposit_deduction for delete using (
    exists (select 1 from document d where d.id = invoice_id and d.state = 'DRAFT' for share));

-- The deposits of an estimate.
alter table document_link drop constraint document_link_relation_known;
alter table document_link add constraint document_link_relation_known
    check (relation in ('DUPLICATES', 'CONVERTED_FROM', 'CORRECTS', 'RECURS', 'DEPOSIT_OF'));

grant select, insert, delete on deposit_deduction to ${role};
grant select, insert on deposit_release to ${role};
