package now.billing.auditing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import now.billing.access.boundary.CurrentCaller;
import now.billing.evidence.EvidenceEntries;
import now.billing.evidence.EvidenceEntry;
import now.billing.kernel.document.ContentDigest;
import now.billing.storage.Ids;

/**
 * The only place that adds evidence: a leaf in the caller's transaction, without a lock. Its order and its seal come
 * a moment after the commit (docs/evidence.md, ADR 0051).
 */
@Dependent
public class EvidenceLog {
    private final EvidenceEntries entries;
    private final Sealer sealer;
    private final CurrentCaller caller;

    @Inject
    public EvidenceLog(EvidenceEntries entries, Sealer sealer, CurrentCaller caller) {
        this.entries = entries;
        this.sealer = sealer;
        this.caller = caller;
    }

    /**
     * Says that something happened. Call it last in a transaction, after numbers were taken.
     *
     * @param type what happened
     * @param subject what it happened to, such as {@code invoice/‹id›}
     * @param digest SHA-256 of the fact
     */
    public void append(EvidenceType type, String subject, ContentDigest digest, Instant at) {
        entries.append(
                new EvidenceEntry(Ids.next(), type.word(), at.truncatedTo(ChronoUnit.MICROS), subject, digest.hex()));
        sealer.sealAfterCommit(caller.get().tenant());
    }
}
