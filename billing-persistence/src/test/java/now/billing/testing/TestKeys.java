package now.billing.testing;

import now.billing.kernel.sealing.KeyRing;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.sealing.Signature;

/** A key ring that everybody knows. */
public final class TestKeys {
    /** As a setting. */
    public static final String TEXT = "seal=" + "A".repeat(43) + "=,sign=" + "B".repeat(42) + "A=";

    public static final KeyRing RING = KeyRing.parse(TEXT);

    private TestKeys() {}

    public static Signature signature(Purpose purpose) {
        return Signature.of(RING, purpose);
    }
}
