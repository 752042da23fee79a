package now.billing.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.text.Text;
import now.billing.storage.Ids;

/**
 * A person who signs in, once for all businesses they belong to.
 *
 * <p>The e-mail address is unique whatever its case. The password is kept as a PHC string (Argon2id) that says how it
 * was made, so that stronger settings can follow.
 */
@Entity
@Table(name = "user_account")
public class UserAccount {
    @Id
    private UUID id;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For persistence. */
    protected UserAccount() {}

    /** A new account; the hash is the PHC string of the password. */
    public static UserAccount of(String email, String displayName, String passwordHash, String language, Instant at) {
        UserAccount account = new UserAccount();
        account.id = Ids.next();
        account.email = EmailAddress.typed(email);
        account.emailKey = key(email);
        account.displayName = Text.typedLine(displayName);
        account.passwordHash = passwordHash;
        account.language = language;
        account.createdAt = at;
        return account;
    }

    /** How addresses are compared: as people read them, in lower case. */
    public static String key(String email) {
        return EmailAddress.typed(email).toLowerCase(Locale.ROOT);
    }

    /** Takes another address; violates {@code user_account_email_unique} where it is taken. */
    public void moveTo(String newEmail) {
        email = EmailAddress.typed(newEmail);
        emailKey = key(newEmail);
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    public void rename(String newDisplayName) {
        displayName = Text.typedLine(newDisplayName);
    }

    public void speak(String newLanguage) {
        language = newLanguage;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** The language of the pages, such as {@code en}; empty where the person has chosen none. */
    public String language() {
        return language;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
