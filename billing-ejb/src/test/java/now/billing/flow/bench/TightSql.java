package now.billing.flow.bench;

/** The statements of {@link TightIssuer}; they write the same columns as the services do. */
final class TightSql {
    static final String DRAFT =
            "insert into document (id, kind, state, customer_id, customer_name, listed_on, delivery_on,"
                    + " currency_code, price_basis, notes, total_lines, total_allowances, total_charges, total_net, total_tax,"
                    + " total_gross,"
                    + " prepaid, total_rounding, total_payable, created_by, created_at, updated_at, version)"
                    + " values (?, 'INVOICE', 'DRAFT', ?, ?, ?, ?, 'EUR', 'NET', 'Thank you', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";

    /** Lines in one statement of their own: their policy looks at the stored invoice. */
    static final String LINES =
            "with line as (insert into document_line (id, document_id, line_no, description, quantity,"
                    + " unit_code, unit_price, base_quantity, tax_category, tax_percent, line_total)"
                    + " select l.id, ?, l.no, l.text, l.quantity, l.unit, l.price, l.base, l.category, l.percent,"
                    + " l.total"
                    + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " as l (id, no, text, quantity, unit, price, base, category, percent, total))"
                    + " insert into document_event (id, document_kind, document_id, type, happened_at, actor, detail)"
                    + " values (?, 'INVOICE', ?, 'CREATED', ?, ?, '')";

    static final String READ = "select i.customer_id, i.customer_name, i.total_net, i.total_tax, i.total_gross,"
            + " i.total_payable, i.version, l.id, l.description, l.quantity, l.unit_code, l.unit_price, l.tax_category,"
            + " l.tax_percent, l.line_total from document i join document_line l on l.document_id = i.id"
            + " where i.id = ? and i.state = 'DRAFT' order by l.line_no";

    static final String ISSUE = "with counter as (insert into number_counter as c"
            + " (series_id, pattern, resets, period, next_value, last_issue_on)"
            + " select s.id, s.pattern, s.resets, to_char(d.day, 'YYYY'), 2, d.day from number_series s, (select ?::date as day) d"
            + " where s.document_kind = 'INVOICE' and s.preferred"
            + " on conflict (series_id, pattern, resets, period) do update set next_value = c.next_value + 1,"
            + " last_issue_on = excluded.last_issue_on where c.last_issue_on is null"
            + " or c.last_issue_on <= excluded.last_issue_on"
            + " returning 'RE-' || period || '-' || lpad((next_value - 1)::text,"
            + " greatest(4, length((next_value - 1)::text)), '0') as number),"
            + " frozen as (select number, replace(?, '" + DraftTemplate.NUMBER
            + "', number) as canonical from counter),"
            + " record as (insert into issued_record (id, document_kind, document_id, number, issue_on, due_on,"
            + " customer_id, customer_name, currency_code, total_net, total_tax, total_gross, total_to_pay, canonical,"
            + " digest, handle, issued_at, issued_by, created_at)"
            + " select ?, 'INVOICE', ?, number, ?, ?, ?, ?, 'EUR', ?, ?, ?, ?, canonical,"
            + " encode(sha256(convert_to(canonical, 'UTF8')), 'hex'), ?, ?, ?, ? from frozen"
            + " returning id, document_id, number, customer_id, issue_on, due_on, total_to_pay, digest),"
            + " issued as (update document i set state = 'ISSUED', number = r.number, record_id = r.id, issued_at = ?,"
            + " updated_at = ?, issue_on = ?, due_on = ?, listed_on = ?, customer_name = ?, version = i.version + 1"
            + " from record r where i.id = ? and i.version = ?),"
            + " standing as (insert into document_standing"
            + " (document_kind, document_id, customer_id, currency_code, due_on, payable, created_at)"
            + " select 'INVOICE', document_id, customer_id, 'EUR', due_on, total_to_pay, ? from record),"
            + " ledger as (insert into ledger_entry (id, customer_id, currency_code, posted_on, type, debit, credit,"
            + " source_kind, source_id, label, created_at)"
            + " select ?, customer_id, 'EUR', issue_on, 'INVOICE', total_to_pay, 0, 'INVOICE', document_id, number, ?"
            + " from record),"
            + " story as (insert into document_event (id, document_kind, document_id, type, happened_at, actor, detail)"
            + " select ?, 'INVOICE', document_id, 'ISSUED', ?, ?, number from record),"
            + " entry as (insert into evidence_entry (id, type, happened_at, subject, digest)"
            + " select ?, 'invoice.issued', ?, ?, digest from record returning id),"
            + " pending as (insert into evidence_pending (entry_id) select id from entry)"
            + " insert into outbox_event (id, type, subject_kind, subject_id, payload, available_at, created_at)"
            + " select ?, 'invoice.issued', 'INVOICE', document_id,"
            + " '{\"digest\":\"' || digest || '\",\"number\":\"' || number || '\"}', ?, ? from record";

    private TightSql() {}
}
