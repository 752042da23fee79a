-- Every column a list can be sorted by has an index that ends with the id, so that a page is found without counting.
create index item_by_price on item (unit_price, id);
create index item_by_code on item ((lower(item_number) collate "C"), id);
create index payment_by_amount on payment (amount, id);
