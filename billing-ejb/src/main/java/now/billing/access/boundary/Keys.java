package now.billing.access.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import now.billing.credentials.Credentials;
import now.billing.credentials.DataKeys;
import now.billing.kernel.sealing.AesGcmEnvelope;
import now.billing.kernel.sealing.Envelope;
import now.billing.kernel.sealing.KeyRing;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.sealing.Signature;
import now.billing.storage.TenantSql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key ring of this installation, the setting {@code billing.keys}; the launcher has held it against the data. */
@ApplicationScoped
public class Keys {
    @Inject
    @ConfigProperty(name = "billing.keys")
    private String setting = "";

    private final Envelope envelope = new AesGcmEnvelope();
    private final Map<Purpose, Signature> signatures = new EnumMap<>(Purpose.class);

    @SuppressWarnings("NullAway.Init") // read once the setting is there
    private KeyRing ring;

    @PostConstruct
    void read() {
        ring = KeyRing.parse(setting);
        for (Purpose purpose : Purpose.values()) {
            signatures.put(purpose, Signature.of(ring, purpose));
        }
    }

    /** What tokens for this purpose end in. */
    public Signature signature(Purpose purpose) {
        return Objects.requireNonNull(signatures.get(purpose), purpose::name);
    }

    /** The secrets of the tenant of the current transaction. */
    @Produces
    Credentials credentials(TenantSql sql) {
        return new Credentials(sql, new DataKeys(sql, ring, envelope), envelope);
    }
}
