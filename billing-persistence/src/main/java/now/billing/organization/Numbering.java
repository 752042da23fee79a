package now.billing.organization;

import java.util.UUID;
import now.billing.kernel.document.NumberPattern;

/**
 * What gives a number needs to know of a series.
 *
 * @param series the id of the {@link NumberSeries}
 */
public record Numbering(UUID series, NumberPattern pattern) {}
