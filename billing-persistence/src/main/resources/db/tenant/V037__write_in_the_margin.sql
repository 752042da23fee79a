-- What colleagues write in the margin of a document, be it a draft or issued: no part of it, on no paper (ADR 0102). A note is
-- corrected and taken away by a further version; what was written before stays.
create table document_note (
    note_id       uuid        not null,
    version       integer     not null,
    document_kind text        not null,
    document_id   uuid        not null,
    text          text, -- null where the note is taken away
    written_by    text        not null,
    written_at    timestamptz not null,
    created_at    timestamptz not null default now(),
    constraint document_note_pk primary key (note_id, version),
    constraint document_note_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint document_note_version_counts check (version >= 1),
    constraint document_note_says_something check (text <> '' and (text is not null or version > 1)),
    constraint document_note_text_length check (length(text) <= 5000)
);
create index document_note_by_document on document_note (document_id, note_id, version desc);
grant select, insert on document_note to ${role};

-- The tags of the organization; two that differ in capitals only are one.
create table tag (
    id         uuid        not null,
    name       text        not null,
    folded     text        not null generated always as (lower(name collate shared.people)) stored,
    created_at timestamptz not null default now(),
    constraint tag_pk primary key (id),
    constraint tag_unique unique (folded),
    constraint tag_name_length check (name <> '' and length(name) <= 40)
);
grant select, insert, delete on tag to ${role};

create table document_tag (
    document_id uuid        not null,
    tag_id      uuid        not null,
    created_at  timestamptz not null default now(),
    constraint document_tag_pk primary key (document_id, tag_id),
    constraint document_tag_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint document_tag_tag_fk foreign key (tag_id) references tag (id)
);
create index document_tag_by_tag on document_tag (tag_id, document_id);
grant select, insert, delete on document_tag to ${role};
