-- Delivery notes: what goes with the goods of an invoice or an estimate. As many as there are deliveries.
alter table document_link drop constraint document_link_relation_known;
alter table document_link add constraint document_link_relation_known
    check (relation in ('DUPLICATES', 'CONVERTED_FROM', 'CORRECTS', 'RECURS', 'DEPOSIT_OF', 'DELIVERS'));
