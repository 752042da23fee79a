-- How many mails a tenant asked for in the last hour and day is counted in the deliveries themselves (ADR 0054).
create index delivery_by_request on delivery (created_at);
