package now.billing.documents.records;

import java.security.SecureRandom;
import java.util.Optional;
import now.billing.kernel.sealing.Signature;
import now.billing.kernel.shape.Shape;
import now.billing.tenancy.TenantCode;

/**
 * The unguessable name of an issued document for those who have no account: {@code /d/{handle}}. The tenant's code,
 * so that
 * the document is looked for in that tenant's schema only, 128 random bits in base 32, and the tag by which we know it.
 */
public record Handle(String value) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TENANT_LENGTH = 12;
    /** 26 characters of 5 bits hold 130 random bits. */
    private static final int RANDOM_LENGTH = 26;

    private static final Shape FORM = Shape.of(
            "[a-z0-9]{" + TENANT_LENGTH + "}[a-z2-7]{" + (RANDOM_LENGTH + Signature.LENGTH) + "}",
            TENANT_LENGTH + RANDOM_LENGTH + Signature.LENGTH);

    public Handle {
        if (!FORM.fits(value)) {
            throw new IllegalArgumentException("not a handle");
        }
    }

    /** A new handle for a document of this tenant, with the signature for documents. */
    public static Handle mint(TenantCode tenant, SecureRandom random, Signature signature) {
        StringBuilder handle = new StringBuilder(tenant.value());
        byte[] bytes = new byte[RANDOM_LENGTH];
        random.nextBytes(bytes);
        for (byte each : bytes) {
            handle.append(ALPHABET.charAt(each & (ALPHABET.length() - 1)));
        }
        return new Handle(signature.signed(handle.toString()));
    }

    /** Reads what stands in an address; nothing for what we have not made. Asks nobody. */
    public static Optional<Handle> parse(String text, Signature signature) {
        return FORM.fits(text) && signature.isOurs(text) ? Optional.of(new Handle(text)) : Optional.empty();
    }

    /** Whose document it is. */
    public TenantCode tenant() {
        return TenantCode.of(value.substring(0, TENANT_LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
