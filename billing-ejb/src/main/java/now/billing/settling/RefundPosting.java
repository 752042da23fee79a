package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import now.billing.auditing.EvidenceType;
import now.billing.kernel.document.DocumentRef;
import now.billing.messaging.EventType;
import now.billing.payments.Refund;
import now.billing.payments.RefundRow;

/** Posts refunds and tells of them. */
@Dependent
class RefundPosting {
    private final Posting posting;
    private final CreditNews news;

    @Inject
    RefundPosting(Posting posting, CreditNews news) {
        this.posting = posting;
        this.news = news;
    }

    void paidOut(RefundRow row, Instant now) {
        posting.refund(row, row.refund(), now);
        prove(EvidenceType.REFUND_RECORDED, EventType.REFUND_RECORDED, row.refund(), row.refund(), now);
    }

    void takenBack(RefundRow row, Refund reversal, Instant now) {
        posting.refund(row, reversal, now);
        prove(EvidenceType.REFUND_REVERSED, EventType.REFUND_REVERSED, row.refund(), reversal, now);
    }

    private void prove(EvidenceType proof, EventType event, Refund refund, Refund fact, Instant now) {
        DocumentRef document = refund.document();
        Map<String, String> facts = new HashMap<>(Map.of(
                "refund", refund.id().toString(),
                "customer", refund.customerId().toString(),
                "amount", refund.amount().plain(),
                "currency", refund.amount().currency().code(),
                "refundedOn", refund.refundedOn().toString(),
                "on", fact.refundedOn().toString()));
        if (document == null) {
            facts.put("payment", Objects.requireNonNull(refund.paymentId()).toString());
        } else {
            facts.put("document", document.toString());
        }
        news.tell(proof, event, "REFUND", refund.id(), facts, now);
    }
}
