-- Optional lines of an estimate: which of them the client chose, by their ids (ADR 0101). Nothing is left to convert where all
-- others and the chosen ones are taken.
alter table estimate_answer add column chosen jsonb not null default '[]';
alter table estimate_answer add constraint estimate_answer_chosen_list check (jsonb_typeof(chosen) = 'array');

create or replace view estimate_standing with (security_invoker = true) as
select e.document_id as estimate_id,
       e.valid_until,
       a.answer,
       w.withdrawn_at,
       exists (select 1 from estimate_conversion c where c.estimate_id = e.document_id)
           and not exists (select 1 from document_line l where l.document_id = e.document_id
               and (not coalesce((l.more ->> 'optional')::boolean, false) or a.chosen @> to_jsonb(l.id::text))
               and l.quantity <> coalesce((select sum((c.parts ->> l.id::text)::numeric) from estimate_conversion c
                   where c.estimate_id = e.document_id), 0)) as converted
from estimate e
left join estimate_answer a on a.estimate_id = e.document_id
left join estimate_withdrawal w on w.estimate_id = e.document_id;
