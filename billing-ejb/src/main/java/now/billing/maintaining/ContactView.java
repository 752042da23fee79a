package now.billing.maintaining;

import now.billing.kernel.document.MailPart;
import org.jspecify.annotations.Nullable;

/**
 * A person or desk at a party.
 *
 * @param receives in which list of the usual mail with a document it stands, or null for none
 */
public record ContactView(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role,
        @Nullable MailPart receives) {

    /** One that has no document by itself. */
    public ContactView(String name, @Nullable String email, @Nullable String phone, @Nullable String role) {
        this(name, email, phone, role, null);
    }
}
