-- What lists and searches read: documents of every kind with what happened to them.

create view document_overview with (security_invoker = true) as
select d.kind as document_kind,
       d.id   as document_id,
       d.state,
       d.number,
       d.customer_id,
       d.customer_name,
       d.listed_on,
       d.issue_on,
       d.due_on,
       d.due_key,
       coalesce(s.due_on, date '9999-12-31') as owed_key,
       d.currency_code,
       d.total_net,
       d.total_tax,
       d.total_gross,
       d.total_payable,
       d.total_to_pay,
       coalesce(s.allocated, 0) as allocated,
       s.open_amount,
       s.payable as owed,
       s.paid_on,
       r.sent_at,
       r.viewed_at,
       s.cancelled_at,
       d.created_at,
       d.version
from document d
left join document_standing s on s.document_id = d.id
left join document_reception r on r.document_id = d.id;

grant select on document_overview to ${role};

select shared.index_search();
