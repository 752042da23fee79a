package now.billing.rest.v1.payments;

import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.reporting.RefundView;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.settling.RecordRefund;
import org.jspecify.annotations.Nullable;

/** Refunds as JSON. */
public final class RefundJson {
    private RefundJson() {}

    /** What was paid out, in the currency of what it was paid out for. */
    public static RecordRefund read(JsonInput in, CurrencyUnit currency) {
        return new RecordRefund(
                in.require("amount", text -> Money.parse(text, currency), Money.zero(currency)),
                in.date("refundedOn"),
                in.textOrNull("method"),
                in.textOrNull("reference"),
                in.textOrNull("reason"));
    }

    static JsonFields write(RefundView view) {
        RefundView.Reversal reversal = view.reversal();
        return new JsonFields()
                .put("id", view.id())
                .put("customerId", view.customerId())
                .put("customerName", view.customerName())
                .put("paymentId", view.paymentId())
                .put("invoiceId", document(view, DocumentKind.INVOICE))
                .put("creditNoteId", document(view, DocumentKind.CREDIT_NOTE))
                .put("documentNumber", view.documentNumber())
                .put("amount", view.amount().plain())
                .put("currency", view.amount().currency())
                .put("refundedOn", view.refundedOn())
                .put("method", view.method())
                .put("reference", view.reference())
                .put("reason", view.reason())
                .put("state", reversal == null ? "RECORDED" : "REVERSED")
                .put("createdAt", view.createdAt());
    }

    private static @Nullable UUID document(RefundView view, DocumentKind kind) {
        return view.documentKind() == kind ? view.documentId() : null;
    }
}
