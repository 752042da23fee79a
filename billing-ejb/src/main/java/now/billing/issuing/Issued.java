package now.billing.issuing;

import java.time.LocalDate;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;

/**
 * A document that has become unchangeable.
 *
 * @param handle the unguessable part of its public address {@code /d/{handle}}
 */
public record Issued(
        DocumentRef ref, DocumentNumber number, LocalDate issueDate, ContentDigest digest, String handle) {}
