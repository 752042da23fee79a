package now.billing.rendering.spi;

import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.rendering.paper.ReminderContent;
import now.billing.rendering.paper.StatementContent;
import org.jspecify.annotations.Nullable;

/**
 * Draws papers as PDF/A-3b. The same input gives the same bytes. Thread-safe; reads nothing but its arguments.
 *
 * <p>A logo is what {@link now.billing.rendering.look.LogoNormaliser} made: a small opaque JPEG.
 */
public interface PaperRenderer {

    /** @param publicUrl address of the document's public page, or null for no link */
    byte[] document(IssuedDocument document, @Nullable String publicUrl, byte @Nullable [] logo);

    /** @param candidate what would be issued; its number is not shown */
    byte[] draft(IssuedDocument candidate, byte @Nullable [] logo);

    byte[] receipt(IssuedReceipt receipt, byte @Nullable [] logo);

    byte[] reminder(ReminderContent reminder, byte @Nullable [] logo);

    byte[] statement(StatementContent statement, byte @Nullable [] logo);
}
