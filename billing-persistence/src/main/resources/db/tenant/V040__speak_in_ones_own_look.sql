-- How an organization's documents look and speak (ADR 0103). Issued documents carry their own copy of all of it.

alter table organization
    add column layout         text not null default 'CLASSIC',
    add column typeface       text not null default 'PLEX',
    add column hidden_columns text not null default '',
    add column footer_left    text not null default '',
    add column footer_middle  text not null default '',
    add column footer_right   text not null default '',
    add constraint organization_layout_known check (layout in ('CLASSIC', 'COMPACT', 'LETTERHEAD')),
    add constraint organization_typeface_known check (typeface in ('PLEX', 'NOTO')),
    add constraint organization_hidden_columns_form check (hidden_columns ~ '^(QUANTITY)?,?(PRICE)?,?(TAX)?$');
comment on column organization.hidden_columns is 'Of the lines of a paper, in its order, with commas between.';

-- What documents of a kind and the mails they go out with say in one language; empty words are the usual ones.
create table document_words (
    document_kind text        not null,
    language_code text        not null,
    intro         text        not null default '',
    closing       text        not null default '',
    terms         text        not null default '',
    mail_subject  text        not null default '',
    mail_text     text        not null default '',
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    version       bigint      not null default 1,
    constraint document_words_pk primary key (document_kind, language_code),
    constraint document_words_kind_form check (document_kind ~ '^[A-Z_]{3,30}$'),
    constraint document_words_language_form check (language_code ~ '^[a-z]{2,3}$'),
    constraint document_words_said check (intro <> '' or closing <> '' or terms <> '' or mail_subject <> '' or mail_text <> '')
);

grant select, insert, update, delete on document_words to ${role};
