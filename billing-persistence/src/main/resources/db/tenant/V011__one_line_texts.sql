-- Names, addresses and references are one line, and texts of several lines know one line end and no other control
-- character (kernel Text). What was stored before that was refused gets a blank in its place: with a line break in it a
-- name can head no mail. Documents that were issued and payments stay as they are.

do $$
declare
    field   record;
    control constant text := '[\u0001-\u001F\u007F-\u009F\u2028\u2029]';
    unknown constant text := '[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029]';
begin
    for field in
        select place, unnest(names::text[]) as column_name
        from (values
            ('organization', '{display_name,legal_name,email,phone,mobile,website,street,building_number,line2,'
                || 'post_code,town,region}'),
            ('organization_tax_id', '{value}'),
            ('bank_account', '{label,holder,bank_name,account_number}'),
            ('tax_setting', '{label,exemption_reason}'),
            ('customer', '{customer_number,name,legal_name,email,phone,street,building_number,line2,post_code,town,'
                || 'region,buyer_reference}'),
            ('customer_tax_id', '{value}'),
            ('customer_contact', '{name,role,email,phone}'),
            ('item', '{item_number,name}')) as line (place, names)
    loop
        execute format('update %I set %2$I = btrim(regexp_replace(%2$I, $1 || ''+'', '' '', ''g'')) where %2$I ~ $1',
            field.place, field.column_name) using control;
    end loop;
    for field in
        select place, column_name
        from (values
            ('organization', 'default_terms'),
            ('organization', 'default_notes'),
            ('customer', 'notes'),
            ('item', 'description')) as line (place, column_name)
    loop
        execute format('update %I set %2$I = regexp_replace(replace(%2$I, E''\r\n'', E''\n''), $1, '' '', ''g'')'
            || ' where %2$I ~ $1', field.place, field.column_name) using unknown;
    end loop;
end
$$;

alter table organization add constraint organization_name_one_line
    check (display_name !~ '[\u0001-\u001F\u007F-\u009F\u2028\u2029]');
alter table customer add constraint customer_name_one_line
    check (name !~ '[\u0001-\u001F\u007F-\u009F\u2028\u2029]');
