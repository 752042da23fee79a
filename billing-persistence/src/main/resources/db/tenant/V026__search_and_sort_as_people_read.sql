-- Lists are searched by any part of a text without its accents and sorted as people read (ADR 0055). The columns
-- name_key, number_key, customer_key and words stay until no program reads them any more; their indexes go.

alter table customer add column search text not null generated always as (
    shared.searchable(name || ' ' || legal_name || ' ' || email || ' ' || customer_number || ' ' || town)) stored;
alter table item add column search text not null generated always as (
    shared.searchable(name || ' ' || item_number || ' ' || description)) stored;
alter table invoice add column search text not null generated always as (
    shared.searchable(coalesce(number, '') || ' ' || customer_name || ' ' || buyer_reference || ' ' || order_reference))
    stored;
alter table payment add column search text not null generated always as (shared.searchable(reference)) stored;

create index customer_by_reading on customer ((name collate shared.people), id);
create index item_by_reading on item ((name collate shared.people), id);
create index item_by_code_reading on item ((item_number collate shared.people), id);
create index invoice_by_number_reading on invoice ((coalesce(number, '') collate shared.people), id);
create index invoice_by_customer_reading on invoice ((customer_name collate shared.people), id);

drop index customer_by_name;
drop index customer_by_words;
drop index item_by_name;
drop index item_by_words;
drop index item_by_code;
drop index invoice_by_number;
drop index invoice_by_customer_name;

select shared.index_search();
