-- What all tenants read by and none may change: how a text is folded for searching. Runs at every start (ADR 0055).
-- Folding needs no extension and gives the same on every PostgreSQL, so that what was stored is found after an upgrade.

create or replace function shared.folded(typed text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(normalize(translate(
        replace(replace(replace(replace(lower(normalize(typed, nfkc) collate shared.people),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðıħŧ', 'olddiht'), nfkd),
        '[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED'
            '\u00AD\u200B-\u200F\u2060\uFEFF]+', '', 'g');

-- Also as it is written where a keyboard lacks the letter: Söhne as soehne, Ålborg as aalborg.
create or replace function shared.searchable(stored text) returns text
    language sql immutable strict parallel safe
    return shared.folded(stored) || case when normalize(stored, nfc) ~ '[ÄäÖöÜüÅåØø]' then ' ' || shared.folded(
        replace(replace(replace(replace(replace(lower(normalize(stored, nfc) collate shared.people),
            'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'å', 'aa'), 'ø', 'oe')) else '' end;

-- For LIKE: the folded text anywhere, every sign as itself.
create or replace function shared.pattern(typed text) returns text
    language sql immutable strict parallel safe
    return '%' || replace(replace(replace(shared.folded(typed), '\', '\\'), '%', '\%'), '_', '\_') || '%';

-- The indexes of a tenant that need pg_trgm, in the schema that comes first; nothing where it is missing.
create or replace function shared.index_search() returns void language plpgsql as $$
declare
    place text;
begin
    select n.nspname into place
    from pg_opclass o join pg_namespace n on n.oid = o.opcnamespace where o.opcname = 'gin_trgm_ops' limit 1;
    if place is null then
        return;
    end if;
    execute format('create index if not exists party_by_search on party'
        || ' using gin (search %I.gin_trgm_ops)', place);
    execute format('create index if not exists item_by_search on item using gin (search %I.gin_trgm_ops)', place);
    execute format('create index if not exists document_by_search on document using gin (search %I.gin_trgm_ops)', place);
    execute format('create index if not exists payment_by_search on payment using gin (search %I.gin_trgm_ops)', place);
    execute format('create index if not exists refund_by_search on refund using gin (search %I.gin_trgm_ops)', place);
    execute format('create index if not exists receipt_by_number on issued_record'
        || ' using gin (lower(number) %I.gin_trgm_ops) where document_kind = ''RECEIPT''', place);
end
$$;
revoke execute on function shared.index_search() from public;
