package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import now.billing.auditing.EvidenceLog;
import now.billing.auditing.EvidenceType;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.ContentDigest;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;

/** Tells of what was set off and paid out: to the evidence, and to the outbox. */
@Dependent
class CreditNews {
    private final EvidenceLog evidence;
    private final Outbox outbox;

    @Inject
    CreditNews(EvidenceLog evidence, Outbox outbox) {
        this.evidence = evidence;
        this.outbox = outbox;
    }

    /**
     * @param subject what it is about, such as SET_OFF
     * @param facts what the log proves and the outbox tells, amounts as decimals
     */
    void tell(EvidenceType proof, EventType event, String subject, UUID id, Map<String, String> facts, Instant now) {
        String fact = CanonicalJson.text(facts);
        evidence.append(
                proof,
                subject.toLowerCase(Locale.ROOT).replace('_', '-') + "/" + id,
                ContentDigest.of(fact.getBytes(StandardCharsets.UTF_8)),
                now);
        outbox.add(event, subject, id, fact, now);
    }
}
