-- A pattern counts for itself: who takes another one begins a run of numbers of its own, and who comes back goes on
-- where that run stood. A run that is not in use is closed, so that a call that waited for its counter takes no number
-- of it any more (ADR 0025).
alter table number_series add column resets text not null default 'YEAR';
update number_series set resets = 'NEVER' where pattern !~ '[{]yy(yy)?[}]';
alter table number_series add constraint number_series_resets_known check (resets in ('NEVER', 'YEAR', 'MONTH'));

alter table number_counter add column pattern text;
alter table number_counter add column resets text;
alter table number_counter add column closed boolean not null default false;
update number_counter c set pattern = s.pattern, resets = s.resets from number_series s where s.id = c.series_id;
alter table number_counter alter column pattern set not null;
alter table number_counter alter column resets set not null;
alter table number_counter drop constraint number_counter_pk;
alter table number_counter add constraint number_counter_pk primary key (series_id, pattern, resets, period);
comment on table number_counter is 'One counter a run and period; a run is a series with one pattern and one reset.';

grant update (closed) on number_counter to ${role};
