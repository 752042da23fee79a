package now.billing.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.kernel.document.DocumentKind;
import now.billing.tenancy.TenantCode;

/**
 * A tenant's lists made long by a few statements over sets: issued documents with record and standing, and drafts
 * between them. For tests and benchmarks of reading; the rows obey every constraint, but their frozen texts are empty.
 */
public final class ManyDocuments {
    private static final int CUSTOMERS = 100;

    private ManyDocuments() {}

    /** The script for invoices alone. */
    public static String script(TenantCode tenant, int invoices) {
        return script(tenant, Map.of(DocumentKind.INVOICE, invoices));
    }

    /**
     * The script: of so many documents of each kind one in thirty is a draft, and of those that owe one in ten open, all
     * spread evenly over every order. The administrator runs it: the tenant's own role could not write issued rows.
     */
    public static String script(TenantCode tenant, Map<DocumentKind, Integer> documents) {
        List<String> statements = new ArrayList<>(List.of(
                "begin",
                // The rows are right by their making; asking the referenced tables 400,000 times takes most of the
                // time.
                "set local session_replication_role = replica",
                "set local work_mem = '64MB'",
                "set local search_path = " + tenant.schema(),
                customers(),
                "insert into party_account (party_id) select id from party"));
        documents.forEach((kind, number) -> {
            statements.add(records(kind, number));
            statements.add(drafts(kind, number));
        });
        statements.addAll(List.of(
                issued(),
                standings(),
                "insert into estimate (document_id, valid_until) select id, due_on from document where kind = 'ESTIMATE'",
                "commit",
                "analyze " + tenant.schema() + ".party_account",
                "analyze " + tenant.schema() + ".document",
                "analyze " + tenant.schema() + ".document_standing",
                "analyze " + tenant.schema() + ".estimate",
                "reset search_path"));
        return String.join(";\n", statements);
    }

    private static String customers() {
        return "insert into party (id, role, name) select uuidv7(), 'CUSTOMER', 'Customer ' || n from generate_series(1, "
                + CUSTOMERS + ") n";
    }

    /** Ids rise with the number, drafts between the others, as if each were made a second later. */
    private static String records(DocumentKind kind, int documents) {
        return "insert into issued_record (id, document_kind, document_id, number, issue_on, due_on, customer_id,"
                + " customer_name, currency_code, total_net, total_tax, total_gross, total_to_pay, canonical, digest,"
                + " handle, issued_at, issued_by)"
                + " select uuidv7(), '" + kind + "', uuidv7(n * interval '1 second'), '" + kind
                + "-' || lpad(n::text, 6, '0'),"
                + " date '2020-01-01' + n % 2000, date '2020-02-01' + n % 2000, c.id, c.name, 'EUR', n % 977, 19,"
                + " n % 977 + 19, n % 977 + 19, '{}',"
                + " repeat('a', 64), '" + kind.ordinal() + "' || lpad(n::text, 37, '0'), now(), 'test'"
                + " from generate_series(1, " + documents + ") n"
                + " join (select row_number() over () - 1 as at, id, name from party) c on c.at = n % " + CUSTOMERS
                + " where n % 30 <> 0";
    }

    private static String issued() {
        return "insert into document (id, kind, state, customer_id, customer_name, listed_on, issue_on, due_on, currency_code,"
                + " price_basis, total_lines, total_allowances, total_charges, total_net, total_tax, total_gross,"
                + " total_rounding, total_payable, created_by, number, record_id, issued_at)"
                + " select document_id, document_kind, 'ISSUED', customer_id, customer_name, issue_on, issue_on, due_on, 'EUR', 'NET',"
                + " total_net, 0, 0, total_net, total_tax, total_gross, 0, total_to_pay, 'test', number, id, issued_at"
                + " from issued_record";
    }

    private static String standings() {
        return "insert into document_standing (document_kind, document_id, customer_id, currency_code, due_on, payable,"
                + " allocated) select document_kind, document_id, customer_id, 'EUR', due_on, owed,"
                + " case when abs(hashtext(number)) % 10 = 7 then 0 else owed end from (select *,"
                + " case document_kind when 'CREDIT_NOTE' then -total_to_pay else total_to_pay end as owed"
                + " from issued_record where document_kind in ('INVOICE', 'CREDIT_NOTE', 'BILL')) owing";
    }

    private static String drafts(DocumentKind kind, int documents) {
        return "insert into document (id, kind, state, listed_on, currency_code, price_basis, total_lines, total_allowances,"
                + " total_charges, total_net, total_tax, total_gross, total_rounding, total_payable, created_by)"
                + " select uuidv7(n * interval '1 second'), '" + kind
                + "', 'DRAFT', date '2020-01-01' + n % 2000, 'EUR', 'NET',"
                + " n % 977, 0, 0, n % 977, 0,"
                + " n % 977, 0, n % 977, 'test' from generate_series(30, " + documents + ", 30) n";
    }
}
