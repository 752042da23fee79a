package now.billing.testing;

import now.billing.tenancy.TenantCode;

/**
 * A tenant's list made long by a few statements over sets: issued invoices with record and standing, and drafts between
 * them. For tests and benchmarks of reading; the rows obey every constraint, but their frozen texts are empty.
 */
public final class ManyInvoices {
    private static final int CUSTOMERS = 100;

    private ManyInvoices() {}

    /**
     * The script: one invoice in thirty is a draft, one in ten of the others open, all spread evenly over every order.
     * The administrator runs it: the tenant's own role could not write issued rows.
     */
    public static String script(TenantCode tenant, int invoices) {
        return String.join(
                ";\n",
                "begin",
                // The rows are right by their making; asking the referenced tables 400,000 times takes most of the
                // time.
                "set local session_replication_role = replica",
                "set local work_mem = '64MB'",
                "set local search_path = " + tenant.schema(),
                customers(),
                "insert into party_account (party_id) select id from party",
                records(invoices),
                issued(),
                standings(),
                drafts(invoices),
                "commit",
                "analyze " + tenant.schema() + ".document",
                "analyze " + tenant.schema() + ".document_standing",
                "reset search_path");
    }

    private static String customers() {
        return "insert into party (id, role, name) select uuidv7(), 'CUSTOMER', 'Customer ' || n from generate_series(1, "
                + CUSTOMERS + ") n";
    }

    /** Ids rise with the number, drafts between the others, as if each were made a second later. */
    private static String records(int invoices) {
        return "insert into issued_record (id, document_kind, document_id, number, issue_on, due_on, customer_id,"
                + " customer_name, currency_code, total_net, total_tax, total_gross, total_to_pay, canonical, digest,"
                + " handle, issued_at, issued_by)"
                + " select uuidv7(), 'INVOICE', uuidv7(n * interval '1 second'), 'INV-' || lpad(n::text, 6, '0'),"
                + " date '2020-01-01' + n % 2000, date '2020-02-01' + n % 2000, c.id, c.name, 'EUR', n % 977, 19,"
                + " n % 977 + 19, n % 977 + 19, '{}',"
                + " repeat('a', 64), lpad(n::text, 38, '0'), now(), 'test' from generate_series(1, " + invoices + ") n"
                + " join (select row_number() over () - 1 as at, id, name from party) c on c.at = n % " + CUSTOMERS
                + " where n % 30 <> 0";
    }

    private static String issued() {
        return "insert into document (id, kind, state, customer_id, customer_name, listed_on, issue_on, due_on, currency_code,"
                + " price_basis, total_lines, total_allowances, total_charges, total_net, total_tax, total_gross,"
                + " total_rounding, total_payable, created_by, number, record_id, issued_at)"
                + " select document_id, 'INVOICE', 'ISSUED', customer_id, customer_name, issue_on, issue_on, due_on, 'EUR', 'NET',"
                + " total_net, 0, 0, total_net, total_tax, total_gross, 0, total_to_pay, 'test', number, id, issued_at"
                + " from issued_record";
    }

    private static String standings() {
        return "insert into document_standing (document_kind, document_id, customer_id, currency_code, due_on, payable,"
                + " allocated) select document_kind, document_id, customer_id, 'EUR', due_on, total_to_pay,"
                + " case when abs(hashtext(number)) % 10 = 7 then 0 else total_to_pay end from issued_record";
    }

    private static String drafts(int invoices) {
        return "insert into document (id, kind, state, listed_on, currency_code, price_basis, total_lines, total_allowances,"
                + " total_charges, total_net, total_tax, total_gross, total_rounding, total_payable, created_by)"
                + " select uuidv7(n * interval '1 second'), 'INVOICE', 'DRAFT', date '2020-01-01' + n % 2000, 'EUR', 'NET',"
                + " n % 977, 0, 0, n % 977, 0,"
                + " n % 977, 0, n % 977, 'test' from generate_series(30, " + invoices + ", 30) n";
    }
}
