package now.billing.issuing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues a draft.
 *
 * @param version the version the caller saw; null issues whatever is stored
 */
public record IssueInvoice(UUID id, @Nullable Long version) {}
