package now.billing.evidence;

/**
 * An entry in its place.
 *
 * @param seq from 0, without a gap
 * @param leaf the leaf hash, 64 hexadecimal digits
 */
public record SealedEntry(long seq, EvidenceEntry entry, String leaf) {}
