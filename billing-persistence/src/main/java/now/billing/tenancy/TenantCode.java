package now.billing.tenancy;

import java.io.Serializable;
import java.security.SecureRandom;
import now.billing.kernel.shape.Shape;

/**
 * The opaque name of a tenant: twelve characters a–z and 0–9, chosen at random. It is part of principals, handles and,
 * as {@link #schema()}, of the database; it tells nothing about the customer and never changes.
 */
public record TenantCode(String value) implements Serializable {
    private static final int LENGTH = 12;
    private static final Shape FORM = Shape.of("[a-z0-9]{" + LENGTH + "}", LENGTH);
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    public TenantCode {
        if (!FORM.fits(value)) {
            throw new IllegalArgumentException("not a tenant code");
        }
    }

    public static TenantCode of(String value) {
        return new TenantCode(value);
    }

    /** A new code; 62 random bits, so that two tenants never meet. */
    public static TenantCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new TenantCode(code.toString());
    }

    /** The name of the tenant's schema and of its role: safe to write into a statement, by its form. */
    public String schema() {
        return "t_" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
