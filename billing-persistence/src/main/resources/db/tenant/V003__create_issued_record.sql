-- The frozen truth, one table for every kind of document that we number. Append-only: no UPDATE, no DELETE for anybody
-- but the owner of the tables, who cannot log in.

create table issued_record (
    id            uuid           not null,
    document_kind text           not null,
    document_id   uuid           not null,
    number        text           not null,
    issue_on      date           not null,
    due_on        date,
    customer_id   uuid           not null,
    customer_name text           not null,
    currency_code text           not null,
    total_net     numeric(19, 4) not null,
    total_tax     numeric(19, 4) not null,
    total_gross   numeric(19, 4) not null,
    total_to_pay  numeric(19, 4) not null,
    canonical     text           not null,
    digest        text           not null,
    handle        text           not null,
    issued_at     timestamptz    not null,
    issued_by     text           not null,
    created_at    timestamptz    not null default now(),
    constraint issued_record_pk primary key (id),
    constraint issued_record_document_unique unique (document_kind, document_id),
    constraint issued_record_number_unique unique (document_kind, number),
    constraint issued_record_handle_unique unique (handle),
    constraint issued_record_customer_fk foreign key (customer_id) references party (id),
    constraint issued_record_kind_form check (document_kind ~ '^[A-Z_]{3,30}$'),
    constraint issued_record_number_given check (number <> ''),
    constraint issued_record_digest_form check (digest ~ '^[0-9a-f]{64}$'),
    constraint issued_record_handle_form check (handle ~ '^[a-z0-9]{30,80}$'),
    constraint issued_record_currency_form check (currency_code ~ '^[A-Z]{3}$')
);
create index issued_record_by_customer on issued_record (customer_id, issue_on);

-- A rendered form of a frozen document, made once; the digest proves that later readers see the same bytes.
create table artifact (
    id            uuid        not null,
    document_kind text        not null,
    document_id   uuid        not null,
    format        text        not null,
    recipe        text        not null,
    media_type    text        not null,
    file_name     text        not null,
    content       bytea       not null,
    digest        text        not null,
    created_at    timestamptz not null default now(),
    constraint artifact_pk primary key (id),
    constraint artifact_recipe_unique unique (document_kind, document_id, format, recipe),
    constraint artifact_record_fk foreign key (document_kind, document_id)
        references issued_record (document_kind, document_id),
    constraint artifact_digest_form check (digest ~ '^[0-9a-f]{64}$')
);

-- How documents come from each other; what a credit note credits stands beside it in credit_note.
create table document_link (
    id        uuid        not null,
    from_kind text        not null,
    from_id   uuid        not null,
    relation  text        not null,
    to_kind   text        not null,
    to_id     uuid        not null,
    created_at timestamptz not null default now(),
    constraint document_link_pk primary key (id),
    constraint document_link_unique unique (from_kind, from_id, relation, to_kind, to_id),
    constraint document_link_relation_known check (relation in ('DUPLICATES', 'CONVERTED_FROM', 'CORRECTS'))
);
create index document_link_by_target on document_link (to_kind, to_id);

-- The story of a document as people read it: who did what and when. Facts only, never changed.
create table document_event (
    id            uuid        not null,
    document_kind text        not null,
    document_id   uuid        not null,
    type          text        not null,
    happened_at   timestamptz not null,
    actor         text        not null,
    detail        text not null default '',
    created_at    timestamptz not null default now(),
    constraint document_event_pk primary key (id),
    constraint document_event_type_form check (type ~ '^[A-Z_]{3,40}$')
);
create index document_event_by_document on document_event (document_kind, document_id, id);

grant select, insert on issued_record to ${role};
grant select, insert on artifact to ${role};
grant select, insert on document_link to ${role};
grant select, insert on document_event to ${role};
