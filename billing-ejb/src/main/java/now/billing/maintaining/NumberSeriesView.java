package now.billing.maintaining;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A number series.
 *
 * @param pattern such as {@code INV-{yyyy}-{0000}}
 * @param nextNumber the next number as it would be printed today
 * @param nextValue its counter
 * @param lastIssueDate no document of the series may be dated before it
 * @param used whether a number was given; after that neither pattern nor counter changes within the period
 */
public record NumberSeriesView(
        UUID id,
        DocumentKind kind,
        String pattern,
        String nextNumber,
        long nextValue,
        @Nullable LocalDate lastIssueDate,
        boolean used,
        long version) {}
