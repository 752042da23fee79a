package now.billing.documents.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.parties.Parties;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/**
 * What happened with a party and all that were merged with it: its documents, mails and reminders, money, merges. Each
 * comes from the facts that keep it; nothing is stored for the story.
 */
@Dependent
public class PartyEvents {
    private static final String DOCUMENTS =
            "select e.id, e.happened_at as at, e.type as what, e.document_kind, e.document_id, d.number,"
                    + " cast(null as uuid) as payment_id, e.actor, e.detail,"
                    + " cast(null as numeric) as amount, cast(null as text) as currency_code"
                    + " from document d join document_event e on e.document_kind = d.kind and e.document_id = d.id"
                    + " where d.customer_id" + Parties.MEMBERS + " and d.kind = any(?)";

    private static final String NOT_TWICE =
            "and (d.kind = 'BILL' or e.type not in" + " ('PAID', 'PAYMENT_REVERSED', 'REFUNDED', 'REFUND_REVERSED'))";

    private static final String MONEY =
            "union all select p.id, p.created_at, 'PAID', null, null, null, p.id, p.recorded_by, p.reference, p.amount,"
                    + " p.currency_code from payment p where p.customer_id" + Parties.MEMBERS
                    + " union all select r.id, r.created_at, 'PAYMENT_REVERSED', null, null, null, p.id, r.reversed_by,"
                    + " r.reason, p.amount, p.currency_code from payment_reversal r"
                    + " join payment p on p.id = r.payment_id where p.customer_id" + Parties.MEMBERS
                    + " union all select f.id, f.created_at, case when f.reverses_id is null then 'REFUNDED'"
                    + " else 'REFUND_REVERSED' end, f.document_kind, f.document_id, d.number, f.payment_id,"
                    + " f.recorded_by, f.reference, abs(f.amount), f.currency_code"
                    + " from refund f left join document d on d.id = f.document_id where f.customer_id"
                    + Parties.MEMBERS;

    private static final String MERGES =
            "union all select m.party_id, m.merged_at, 'MERGED', null, null, null, null, m.merged_by, o.name, null,"
                    + " null from party_merge m join party o on o.id = m.party_id where m.into_id" + Parties.MEMBERS;

    private final TenantSql sql;

    @Inject
    public PartyEvents(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * A page of the story of a party, the newest first.
     *
     * @param kinds of documents that are told of
     * @param money whether payments and refunds are told of as such; else by what documents tell of them
     */
    public Page<PartyEvent> page(
            UUID party, Set<DocumentKind> kinds, boolean money, ListQuery<PartyEventSort, PartyEventSort> query) {
        Keyset keyset = Keyset.of(
                "party-story", query, Values.NUMBER, "cast(extract(epoch from h.at) * 1000000 as numeric)", "h.id");
        ConstantText text =
                ConstantText.of("select h.*,").append(keyset.columns()).append("from (" + DOCUMENTS, party, kinds);
        if (money) {
            text.append(NOT_TWICE).append(MONEY, party, party, party);
        }
        text.append(MERGES, party).append(") h where true");
        return keyset.page(sql, PartyEvents::event, text, query.limit());
    }

    private static PartyEvent event(Row row) throws SQLException {
        @Nullable
        DocumentKind kind =
                row.optionalText("document_kind").map(DocumentKind::valueOf).orElse(null);
        Optional<String> currency = row.optionalText("currency_code");
        return new PartyEvent(
                row.instant("at"),
                row.text("what"),
                kind,
                row.optionalUuid("document_id").orElse(null),
                row.optionalText("number").orElse(null),
                row.optionalUuid("payment_id").orElse(null),
                row.text("actor"),
                row.text("detail"),
                currency.isEmpty() ? null : Money.of(row.decimal("amount"), CurrencyUnit.of(currency.get())));
    }
}
