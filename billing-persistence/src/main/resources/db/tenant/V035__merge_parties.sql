-- Two entries of one party become one (ADR 0099): the facts keep the id that they were written with, and all that is read
-- of a party is read of its whole group. The account of the merged one says who holds it now, so that whoever settles for
-- it waits for, and then locks, the account of the holder. A holder is merged no further without its members.
alter table party_account add column merged_into uuid;
alter table party_account add constraint party_account_merged_into_fk foreign key (merged_into) references party (id);
alter table party_account add constraint party_account_merged_into_other check (merged_into <> party_id);
create index party_account_by_holder on party_account ((coalesce(merged_into, party_id)));
grant update (merged_into) on party_account to ${role};

-- Every party with each of its group, itself too; an old id finds the same.
create view party_member with (security_invoker = true) as
select a.party_id, m.party_id as member_id
from party_account a
join party_account m on coalesce(m.merged_into, m.party_id) = coalesce(a.merged_into, a.party_id);
grant select on party_member to ${role};

-- Each party is merged once; the fact stays.
create table party_merge (
    party_id   uuid        not null,
    into_id    uuid        not null,
    merged_by  text        not null,
    merged_at  timestamptz not null,
    created_at timestamptz not null default now(),
    constraint party_merge_pk primary key (party_id),
    constraint party_merge_party_fk foreign key (party_id) references party (id),
    constraint party_merge_into_fk foreign key (into_id) references party (id),
    constraint party_merge_into_other check (into_id <> party_id)
);
grant select, insert on party_merge to ${role};

-- One merge at a time: the row is taken before the accounts, so that no account of a merged party is waited for with
-- another one in hand.
create table party_merge_turn (
    only_row   boolean     not null default true,
    merges     bigint      not null default 0,
    created_at timestamptz not null default now(),
    constraint party_merge_turn_pk primary key (only_row),
    constraint party_merge_turn_one_row check (only_row)
);
insert into party_merge_turn default values;
grant select on party_merge_turn to ${role};
grant update (merges) on party_merge_turn to ${role};

-- What is owed moves with its party; the record that it follows from does not.
grant update (customer_id) on document_standing to ${role};

create or replace view document_standing_drift with (security_invoker = true) as
select r.document_kind, r.document_id
from issued_record r
left join document_standing s on s.document_id = r.document_id and s.document_kind = r.document_kind
left join document_reception t on t.document_id = r.document_id and t.document_kind = r.document_kind
where (s.document_id is null and r.document_kind in ('INVOICE', 'CREDIT_NOTE', 'BILL'))
    or s.payable <> case when r.document_kind = 'CREDIT_NOTE' then - r.total_to_pay else r.total_to_pay end
        + coalesce((select sum(l.amount) from late_fee l where l.document_id = r.document_id), 0)
    or s.customer_id <> coalesce((select a.merged_into from party_account a where a.party_id = r.customer_id), r.customer_id)
    or s.allocated <> coalesce((select sum(a.amount) from allocation a
        where a.document_kind = r.document_kind and a.document_id = r.document_id), 0)
        + coalesce((select sum(o.amount) from set_off o where o.document_id = r.document_id), 0)
        - coalesce((select sum(o.amount) from set_off o where o.credit_id = r.document_id), 0)
        - coalesce((select sum(f.amount) from refund f where f.document_id = r.document_id), 0)
        + coalesce((select sum(e.amount) from early_discount e where e.document_id = r.document_id), 0)
        + coalesce((select sum(p.amount) from bill_payment p where p.bill_id = r.document_id), 0)
        + case when exists (select 1 from bill_cancellation c where c.bill_id = r.document_id)
            then r.total_to_pay else 0 end
    or r.document_kind = 'BILL' and (s.cancelled_at is not null) <> exists (select 1 from bill_cancellation c
        where c.bill_id = r.document_id)
    or (t.sent_at is not null) <> exists (select 1 from delivery d
        where d.document_kind = r.document_kind and d.document_id = r.document_id and d.state = 'SENT')
    or (t.viewed_at is not null) <> exists (select 1 from document_view v
        where v.document_kind = r.document_kind and v.document_id = r.document_id)
    or coalesce((select sum(e.amount) from early_discount e where e.document_id = r.document_id), 0)
        <> coalesce((select sum(x.net + x.tax) from early_discount e
            join early_discount_tax x on x.discount_id = e.id where e.document_id = r.document_id), 0);
