-- An invoice over nothing stands in the statement with its number, so that an account shows every document.
alter table ledger_entry drop constraint ledger_entry_one_side;
alter table ledger_entry add constraint ledger_entry_one_side
    check (debit >= 0 and credit >= 0 and (debit = 0 or credit = 0)
        and (debit + credit > 0 or source_kind not in ('PAYMENT', 'REFUND')));

insert into ledger_entry (id, customer_id, currency_code, posted_on, type, debit, credit, source_kind, source_id,
    label, created_at)
select gen_random_uuid(), r.customer_id, r.currency_code, r.issue_on, r.document_kind, 0, 0, r.document_kind,
    r.document_id, r.number, r.issued_at
from issued_record r
where r.document_kind = 'INVOICE' and r.total_payable = 0
    and not exists (select 1 from ledger_entry e
        where e.source_kind = r.document_kind and e.source_id = r.document_id and e.type = r.document_kind);

-- Documents that give money back and are not set off yet: the few that the list's tab of credits shows.
create index document_standing_credit on document_standing (document_id) where open_amount < 0;

-- The day a document was paid is the latest day on which money came that pays it, whatever was recorded last.
update document_standing s
set paid_on = (
    select max(p.received_on)
    from allocation a
    join payment p on p.id = a.payment_id
    where a.document_kind = s.document_kind and a.document_id = s.document_id and a.reverses_id is null
        and not exists (select 1 from allocation r where r.reverses_id = a.id))
where s.allocated <> 0 and s.paid_on is not null;
