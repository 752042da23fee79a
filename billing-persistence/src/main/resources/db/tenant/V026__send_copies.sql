-- A mail to several: delivery.recipient is the first receiver, the others stand here in their order (ADR 0093).
create table delivery_receiver (
    delivery_id uuid        not null,
    position    integer     not null,
    part        text        not null,
    address     text        not null,
    created_at  timestamptz not null default now(),
    constraint delivery_receiver_pk primary key (delivery_id, position),
    constraint delivery_receiver_delivery_fk foreign key (delivery_id) references delivery (id),
    constraint delivery_receiver_part_known check (part in ('TO', 'CC', 'BCC'))
);
grant select, insert on delivery_receiver to ${role};

-- How many addresses a mail goes to: a tenant's mails are counted by them (ADR 0054).
alter table delivery add column receivers integer not null default 1;
alter table delivery add constraint delivery_receivers_range check (receivers between 1 and 20);

-- Which contacts have documents by themselves, and how; empty where not.
alter table party_contact add column receives text not null default '';
alter table party_contact add constraint party_contact_receives_known check (receives in ('', 'TO', 'CC', 'BCC'));
