package now.billing.flow.bench;

import java.util.List;

/** The statements of {@link FloorDatabase}: those of the product's calls, without what their answers do not need. */
final class FloorSql {
    static final String TOKEN = "select k.id, t.code, k.permissions, m.role, k.last_used_at from api_token k"
            + " join tenant t on t.id = k.tenant_id join membership m on m.tenant_id = k.tenant_id"
            + " and m.user_id = k.created_by where k.token_hash = ? and k.revoked_at is null and t.status = 'ACTIVE'";

    static final String ZONE = "select time_zone from organization";
    static final String CUSTOMER = "select * from party where id = ?";
    static final String ISSUER = "select o.*, b.iban, b.bic, b.holder, b.bank_name, s.id, s.pattern, s.resets"
            + " from organization o left join lateral (select a.* from bank_account a"
            + " where a.archived_at is null and a.currency_code = 'EUR'"
            + " order by a.preferred desc, a.id limit 1) b on true"
            + " left join lateral (select n.id, n.pattern, n.resets from number_series n"
            + " where n.document_kind = 'INVOICE' and n.preferred order by n.id limit 1) s on true";

    /** What the answer to one issued invoice is made of. */
    static final List<String> DOCUMENT = List.of(
            "select d.*, e.reason, e.reason_code, e.tax_category, a.* from document d"
                    + " left join document_exemption e on e.document_id = d.id"
                    + " left join document_adjustment a on a.document_id = d.id where d.id = ? and d.kind = 'INVOICE'",
            "select * from document_line where document_id = ? order by line_no",
            "select o.*, r.id, r.canonical, r.digest, r.handle, r.issued_at, r.issued_by, g.time_zone,"
                    + " exists (select 1 from allocation a where a.document_kind = o.document_kind"
                    + " and a.document_id = o.document_id) as counted"
                    + " from document_overview o join issued_record r on r.document_kind = o.document_kind"
                    + " and r.document_id = o.document_id, organization g"
                    + " where o.document_id = ? and o.document_kind = 'INVOICE'");

    static final String LIST = "select document_kind, document_id, state, number, customer_id, customer_name,"
            + " issue_on, due_on, currency_code, total_net, total_tax, total_gross, total_payable, allocated, paid_on,"
            + " sent_at, viewed_at, cancelled_at, created_at, version from document_overview"
            + " where document_kind = 'INVOICE' order by document_id desc limit ?";

    static final String TAKE = "insert into idempotency_record (caller, idempotency_key, request_digest, created_at)"
            + " values ('floor', ?, '-', ?) on conflict do nothing";

    static final String KEEP = "update idempotency_record set status = 200, headers = '', body = ?"
            + " where caller = 'floor' and idempotency_key = ?";

    private FloorSql() {}
}
