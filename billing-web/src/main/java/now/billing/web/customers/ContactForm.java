package now.billing.web.customers;

import java.io.Serializable;
import java.util.Objects;
import now.billing.kernel.document.MailPart;
import now.billing.kernel.text.Text;
import now.billing.maintaining.ContactView;
import org.jspecify.annotations.Nullable;

/** A contact of a customer or supplier while it is being written. */
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String role;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String receives;

    /** A new one. */
    public ContactForm() {}

    ContactForm(ContactView contact) {
        name = contact.name();
        role = contact.role();
        email = contact.email();
        phone = contact.phone();
        MailPart part = contact.receives();
        receives = part == null ? null : part.name();
    }

    ContactView contact() {
        String part = receives;
        return new ContactView(
                Objects.requireNonNullElse(name, ""), email, phone, role, part == null ? null : MailPart.valueOf(part));
    }

    /** Whether nothing was written. */
    boolean isBlank() {
        return Text.isBlank(name) && Text.isBlank(role) && Text.isBlank(email) && Text.isBlank(phone);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    /** The name of a {@link MailPart}, or null for none. */
    public @Nullable String getReceives() {
        return receives;
    }

    public void setReceives(@Nullable String receives) {
        this.receives = receives;
    }
}
