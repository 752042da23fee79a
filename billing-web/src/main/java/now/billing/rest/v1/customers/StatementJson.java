package now.billing.rest.v1.customers;

import now.billing.kernel.settlement.Aging;
import now.billing.rendering.paper.StatementContent;
import now.billing.reporting.ConvertedTotal;
import now.billing.rest.v1.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** Statements as JSON. */
final class StatementJson {
    private StatementJson() {}

    static JsonFields write(StatementContent statement, @Nullable ConvertedTotal converted) {
        JsonFields aging = new JsonFields();
        for (Aging.Bucket bucket : Aging.Bucket.values()) {
            aging.put(bucket.name(), statement.aging().in(bucket).plain());
        }
        JsonFields out = new JsonFields();
        if (converted == null) {
            out.put("converted", (Object) null);
        } else {
            out.put("converted", converted(converted));
        }
        return out.put("customer", statement.customer().name())
                .put("from", statement.from())
                .put("to", statement.to())
                .put("currency", statement.currency())
                .put("opening", statement.opening().plain())
                .put(
                        "movements",
                        statement.movements(),
                        each -> new JsonFields()
                                .put("date", each.on())
                                .put("kind", each.kind())
                                .put("reference", each.reference())
                                .put("method", each.method())
                                .put("debit", each.debit().plain())
                                .put("credit", each.credit().plain())
                                .put("balance", each.balance().plain()))
                .put("closing", statement.closing().plain())
                .put("aging", aging);
    }

    private static JsonFields converted(ConvertedTotal total) {
        boolean known = total.without().isEmpty();
        return new JsonFields()
                .put("closing", known ? total.total().plain() : null)
                .put("currency", total.total().currency())
                .put("on", total.on());
    }
}
