package now.billing.drafting;

import now.billing.kernel.document.Attachment;

/**
 * What became of {@link AttachFile}.
 *
 * @param added false where a file of this name was there before
 */
public record Attached(Attachment attachment, boolean added) {}
