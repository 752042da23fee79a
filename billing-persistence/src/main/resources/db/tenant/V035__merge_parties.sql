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
