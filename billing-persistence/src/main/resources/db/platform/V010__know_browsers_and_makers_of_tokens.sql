-- Tries to sign in are counted in memory, before the work (ADR 0045): a request that fails can't roll them back.
drop table sign_in_throttle;

-- The browsers from which a person has signed in. Their tries are counted apart, so that no stranger's tries can keep
-- the person out.
create table known_browser (
    user_id  uuid        not null,
    digest   text        not null,
    seen_at  timestamptz not null,
    constraint known_browser_pk primary key (user_id, digest),
    constraint known_browser_user_fk foreign key (user_id) references user_account (id),
    constraint known_browser_digest_form check (digest ~ '^[0-9a-f]{64}$')
);
comment on column known_browser.digest is 'SHA-256 of the secret in the browser''s cookie; replaced at each sign-in.';
create index known_browser_digest on known_browser (digest);

-- A token that a token has made stands and falls with it, and both with the person in created_by.
alter table api_token add column made_with uuid;
alter table api_token add constraint api_token_made_with_fk foreign key (made_with) references api_token (id);
create index api_token_made_with on api_token (made_with) where made_with is not null;
