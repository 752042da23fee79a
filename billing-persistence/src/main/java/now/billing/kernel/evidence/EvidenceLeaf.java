package now.billing.kernel.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import now.billing.kernel.canonical.CanonicalJson;

/**
 * One thing that happened, as it enters the log. Its canonical bytes are
 * {@code {at, digest, seq, subject, tenant, type, v:1}}.
 *
 * @param tenant opaque code
 * @param seq place in the tenant's log, from 0
 * @param type what happened, past tense, such as {@code DocumentIssued}
 * @param at when; RFC 3339 in UTC, written as {@link Instant} writes it
 * @param subject what it happened to, such as {@code invoice/0190…}
 * @param digest SHA-256 of the subject's content in hex, or empty
 */
public record EvidenceLeaf(String tenant, long seq, String type, Instant at, String subject, String digest) {

    public static final int VERSION = 1;

    /** Keeps microseconds, as the database does: what is read back has the same bytes. */
    public EvidenceLeaf {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public byte[] canonicalBytes() {
        return CanonicalJson.bytes(Map.of(
                "v", VERSION,
                "tenant", tenant,
                "seq", seq,
                "type", type,
                "at", at.toString(),
                "subject", subject,
                "digest", digest));
    }

    public MerkleHash hash() {
        return MerkleHash.leaf(canonicalBytes());
    }
}
