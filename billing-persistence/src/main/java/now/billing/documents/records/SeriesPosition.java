package now.billing.documents.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a series stands in a period.
 *
 * @param period such as {@code 2026}, or empty where the series never starts again
 * @param nextValue the counter of the next number
 * @param lastIssueDate no document may be dated before it; null before the first number
 * @param raisable whether the counter may still be raised: never used and never raised
 */
public record SeriesPosition(
        String period, long nextValue, @Nullable LocalDate lastIssueDate, boolean raisable) {
    /** True once a number was given in this period. */
    public boolean used() {
        return lastIssueDate != null;
    }
}
