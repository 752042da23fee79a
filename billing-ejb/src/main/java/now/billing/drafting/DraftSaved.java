package now.billing.drafting;

import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;

/** A stored draft with its fresh totals. */
public record DraftSaved(UUID id, long version, CalculatedDocument calculated) {}
