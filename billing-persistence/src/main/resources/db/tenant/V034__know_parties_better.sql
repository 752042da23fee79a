-- What we keep of a party for new documents beside its terms: the usual discount and the places that goods go to, as they
-- are declared (ADR 0081). By its likeness somebody who is typed a second time is found: the name without blanks, signs,
-- accents and capitals, and the postcode; null where there is none (ADR 0099).
alter table party add column habits jsonb;
alter table party add column likeness text generated always as (case when post_code <> '' then
    regexp_replace(shared.folded(name), '[[:space:][:punct:]]', '', 'g') || ' '
        || upper(regexp_replace(post_code, '[[:space:][:punct:]]', '', 'g')) end) stored;
create index party_by_likeness on party (role, likeness) where likeness is not null;
create index party_by_email on party (role, lower(email)) where email <> '';
create index party_tax_id_by_value on party_tax_id (value);
