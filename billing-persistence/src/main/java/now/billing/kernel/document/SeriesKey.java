package now.billing.kernel.document;

import java.io.Serializable;

/**
 * What one gap-free run of numbers belongs to.
 *
 * @param period the year in which the run counts, such as {@code 2026}, or empty where it never starts again
 */
public record SeriesKey(DocumentKind kind, String period) implements Serializable {}
