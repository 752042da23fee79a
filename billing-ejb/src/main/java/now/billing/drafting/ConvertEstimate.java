package now.billing.drafting;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.LinePart;

/**
 * Makes another document of an estimate.
 *
 * @param lines which quantities; all that is left where there are none
 */
public record ConvertEstimate(UUID estimateId, List<LinePart> lines) {
    public ConvertEstimate {
        lines = List.copyOf(lines);
    }

    /** All that is left. */
    public static ConvertEstimate rest(UUID estimateId) {
        return new ConvertEstimate(estimateId, List.of());
    }
}
