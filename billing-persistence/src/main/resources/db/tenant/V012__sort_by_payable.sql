-- People see and sort by what an invoice asks for, which is not its gross total where something was prepaid or rounded.
create index invoice_by_payable on invoice (total_payable, id);
drop index invoice_by_total;
