package now.billing.kernel.document;

import java.io.Serializable;
import java.util.UUID;
import now.billing.kernel.document.terms.Term;
import now.billing.kernel.measure.Quantity;

/**
 * So many of a line.
 *
 * @param lineId the line (BT-126 counts it)
 * @param quantity in the unit of the line (BT-130); of the sign of the line's own
 */
public record LinePart(
        @Term(required = true) UUID lineId,
        @Term(required = true) Quantity quantity) implements Serializable {}
