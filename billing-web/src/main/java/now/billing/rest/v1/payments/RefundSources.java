package now.billing.rest.v1.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reporting.PaymentViews;
import now.billing.rest.v1.json.JsonInput;
import now.billing.settling.CreditSettling;
import now.billing.settling.RecordRefund;
import org.jspecify.annotations.Nullable;

/** What money is paid out for: a payment, or a document in the customer's favour. */
@ApplicationScoped
public class RefundSources {
    private static final ProblemCode ONE_SOURCE = ProblemCode.of("refund.one_source");

    private static final CurrencyUnit STAND_IN = CurrencyUnit.of("EUR");

    @Inject
    private CreditSettling settling;

    @Inject
    private PaymentViews payments;

    @Inject
    private DocumentFacades documents;

    /** Records the refund, and answers with its id. */
    @FunctionalInterface
    interface Recording {
        UUID record();
    }

    /** Reads the whole body; the amount is in the currency of the one thing that it names. */
    Recording read(JsonInput in) {
        UUID payment = in.id("paymentId");
        DocumentRef document = document(in, payment != null);
        if (payment == null && document == null) {
            in.refuse("paymentId", ONE_SOURCE);
        }
        RecordRefund command = RefundJson.read(in, currency(payment, document));
        in.done();
        return () -> document == null
                ? settling.refundPayment(Objects.requireNonNull(payment), command)
                : settling.refund(document, command);
    }

    private static @Nullable DocumentRef document(JsonInput in, boolean known) {
        DocumentRef found = null;
        boolean one = known;
        for (DocumentKind kind : List.of(DocumentKind.CREDIT_NOTE, DocumentKind.INVOICE)) {
            String field = kind == DocumentKind.INVOICE ? "invoiceId" : "creditNoteId";
            UUID id = in.id(field);
            if (id != null && one) {
                in.refuse(field, ONE_SOURCE);
            }
            found = id == null ? found : DocumentRef.of(kind, id);
            one |= id != null;
        }
        return found;
    }

    private CurrencyUnit currency(@Nullable UUID payment, @Nullable DocumentRef document) {
        if (document != null) {
            return documents.of(document.kind()).changed(document.id()).open().currency();
        }
        return payment == null ? STAND_IN : payments.changed(payment).amount().currency();
    }
}
