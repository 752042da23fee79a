package now.billing.maintaining;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.NumberPattern;
import org.jspecify.annotations.Nullable;

/**
 * A number series.
 *
 * @param pattern such as {@code INV-{yyyy}-{0000}}
 * @param reset when the counter starts again
 * @param nextNumber the next number as it would be printed today
 * @param nextValue its counter
 * @param lastIssueDate no document of the series may be dated before it
 * @param used whether this pattern gave a number in this period; after that its counter goes on by itself
 * @param otherPattern one that repeats no number that was given: for those who want a new series
 */
public record NumberSeriesView(
        UUID id,
        DocumentKind kind,
        String pattern,
        NumberPattern.Reset reset,
        String nextNumber,
        long nextValue,
        @Nullable LocalDate lastIssueDate,
        boolean used,
        String otherPattern,
        long version) {}
