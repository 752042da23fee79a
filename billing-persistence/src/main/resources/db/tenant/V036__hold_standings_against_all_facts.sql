-- Where a document stands has to follow from the facts beside it: bills and their payments (ADR 0085), late fees (ADR 0088),
-- discounts for paying early (ADR 0097), and whom a merged customer is held by (ADR 0099).
create or replace view document_standing_drift with (security_invoker = true) as
select r.document_kind, r.document_id
from issued_record r
left join document_standing s on s.document_id = r.document_id and s.document_kind = r.document_kind
left join document_reception t on t.document_id = r.document_id and t.document_kind = r.document_kind
where (s.document_id is null and r.document_kind in ('INVOICE', 'CREDIT_NOTE', 'BILL'))
    or s.payable <> case when r.document_kind = 'CREDIT_NOTE' then - r.total_to_pay else r.total_to_pay end
        + coalesce((select sum(l.amount) from late_fee l where l.document_id = r.document_id), 0)
    or s.customer_id <> coalesce((select a.merged_into from party_account a where a.party_id = r.customer_id), r.customer_id)
    or s.allocated <> coalesce((select sum(a.amount) from allocation a
        where a.document_kind = r.document_kind and a.document_id = r.document_id), 0)
        + coalesce((select sum(o.amount) from set_off o where o.document_id = r.document_id), 0)
        - coalesce((select sum(o.amount) from set_off o where o.credit_id = r.document_id), 0)
        - coalesce((select sum(f.amount) from refund f where f.document_id = r.document_id), 0)
        + coalesce((select sum(e.amount) from early_discount e where e.document_id = r.document_id), 0)
        + coalesce((select sum(p.amount) from bill_payment p where p.bill_id = r.document_id), 0)
        + case when exists (select 1 from bill_cancellation c where c.bill_id = r.document_id)
            then r.total_to_pay else 0 end
    or r.document_kind = 'BILL' and (s.cancelled_at is not null) <> exists (select 1 from bill_cancellation c
        where c.bill_id = r.document_id)
    or (t.sent_at is not null) <> exists (select 1 from delivery d
        where d.document_kind = r.document_kind and d.document_id = r.document_id and d.state = 'SENT')
    or (t.viewed_at is not null) <> exists (select 1 from document_view v
        where v.document_kind = r.document_kind and v.document_id = r.document_id)
    or coalesce((select sum(e.amount) from early_discount e where e.document_id = r.document_id), 0)
        <> coalesce((select sum(x.net + x.tax) from early_discount e
            join early_discount_tax x on x.discount_id = e.id where e.document_id = r.document_id), 0);
