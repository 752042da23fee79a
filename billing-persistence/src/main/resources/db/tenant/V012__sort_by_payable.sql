-- People see and sort by what an invoice asks for, which is not its gross total where something was prepaid or rounded.
-- A program that still sorts by the gross total finds no index for the time of an upgrade: slower, and right.
create index invoice_by_payable on invoice (total_payable, id);
drop index invoice_by_total;
