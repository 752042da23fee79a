-- Contents of the files inside documents (BT-125), each once however often it is used, and which document uses which. Drafts
-- and frozen records know a content by its digest. A content is never changed; it goes once no document uses it, and the
-- foreign key keeps what one does. What an issued document uses is frozen with it (ADR 0020).
create table file_content (
    digest     text        not null,
    type       text        not null, -- the media type that its bytes are of; empty where it is none that is known
    size       integer     not null,
    content    bytea       not null,
    created_at timestamptz not null default now(), -- or when it was last brought again, taken into use or let go
    constraint file_content_pk primary key (digest),
    constraint file_content_digest_is_its_own check (digest = encode(sha256(content), 'hex')),
    constraint file_content_size_is_its_own check (size = octet_length(content))
);

create table document_file (
    document_id uuid        not null,
    digest      text        not null,
    created_at  timestamptz not null default now(),
    constraint document_file_pk primary key (document_id, digest),
    constraint document_file_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint document_file_content_fk foreign key (digest) references file_content (digest)
);
create index document_file_by_content on document_file (digest);

alter table document_file enable row level security;
create policy document_file_read on document_file for select using (true);
create policy document_file_add on document_file for insert with check (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy document_file_change on document_file for update using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));
create policy document_file_remove on document_file for delete using (
    exists (select 1 from document d where d.id = document_id and d.state = 'DRAFT' for share));

grant select, insert, delete, update (created_at) on file_content to ${role};
grant select, insert, update, delete on document_file to ${role};
