package now.billing.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A leaf of the evidence log before it has its place: that something happened, by its digest. Append-only.
 *
 * @param type past tense, such as {@code invoice.issued}
 * @param subject what it is about, such as {@code invoice/‹id›}
 * @param digest SHA-256 of the fact itself, 64 hexadecimal digits, or empty
 */
public record EvidenceEntry(UUID id, String type, Instant happenedAt, String subject, String digest) {}
