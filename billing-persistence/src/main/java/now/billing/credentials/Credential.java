package now.billing.credentials;

import java.util.UUID;
import now.billing.kernel.sealing.Place;
import now.billing.kernel.shape.Shape;
import now.billing.tenancy.TenantCode;

/**
 * Names a secret of a tenant: what it is for and which row has it.
 *
 * @param use words with dots, such as {@code webhook.secret}; never changes, or the secret opens no more
 * @param owner the row that it belongs to
 */
public record Credential(TenantCode tenant, String use, UUID owner) {
    private static final Shape USE = Shape.of("[a-z][a-z_.]{0,59}", 60);

    public Credential {
        if (!USE.fits(use)) {
            throw new IllegalArgumentException("a use is words with dots, not " + use);
        }
    }

    Place place() {
        return Place.ofCredential(tenant.value(), use, owner);
    }
}
