package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import now.billing.auditing.EvidenceLog;
import now.billing.auditing.EvidenceType;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;

/** Tells of a receipt that was issued: to observers in the transaction, to the evidence, and to the outbox. */
@Dependent
class ReceiptNews {
    private final EvidenceLog evidence;
    private final Outbox outbox;
    private final Event<ReceiptIssued> issued;
    private final Clock clock;

    @Inject
    ReceiptNews(EvidenceLog evidence, Outbox outbox, Event<ReceiptIssued> issued, Clock clock) {
        this.evidence = evidence;
        this.outbox = outbox;
        this.issued = issued;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void tell(IssuedRecord record, ConfirmPayment command, Instant at) {
        issued.fire(new ReceiptIssued(record.ref(), record.number(), command.paymentId(), record.digest()));
        evidence.append(EvidenceType.RECEIPT_ISSUED, record.ref().toString(), record.digest(), at);
        String payload = CanonicalJson.text(Map.of(
                "digest",
                record.digest().hex(),
                "number",
                record.number().value(),
                "paymentId",
                command.paymentId().toString()));
        outbox.add(
                EventType.RECEIPT_ISSUED,
                record.ref().kind().name(),
                record.ref().id(),
                payload,
                at);
    }
}
