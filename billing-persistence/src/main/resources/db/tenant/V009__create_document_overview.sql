-- What lists and searches read. One branch a kind; a later kind adds its branch with UNION ALL.

create view document_overview with (security_invoker = true) as
select 'INVOICE'::text as document_kind,
       i.id            as document_id,
       i.state,
       i.number,
       i.number_key,
       i.customer_id,
       i.customer_name,
       i.customer_key,
       i.listed_on,
       i.issue_on,
       i.due_on,
       i.due_key,
       coalesce(s.due_on, date '9999-12-31') as owed_key,
       i.currency_code,
       i.total_net,
       i.total_tax,
       i.total_gross,
       i.total_payable,
       coalesce(s.allocated, 0)    as allocated,
       s.open_amount,
       s.paid_on,
       s.sent_at,
       s.viewed_at,
       s.cancelled_at,
       i.created_at,
       i.version
from invoice i
left join document_standing s on s.document_id = i.id;

-- Empty when the projection agrees with the facts. Read by tests and by the nightly self-check.
create view document_standing_drift with (security_invoker = true) as
select s.document_kind, s.document_id, s.allocated, coalesce(a.allocated, 0) as facts
from document_standing s
left join (select document_kind, document_id, sum(amount) as allocated
           from allocation group by document_kind, document_id) a
    on a.document_kind = s.document_kind and a.document_id = s.document_id
where s.allocated <> coalesce(a.allocated, 0);

grant select on document_overview to ${role};
grant select on document_standing_drift to ${role};
