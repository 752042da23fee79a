package now.billing.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import now.billing.kernel.sealing.KeyRing;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.sealing.Signature;

/** The signatures of the system that runs, from the ring in its home folder. */
final class Signing {
    private Signing() {}

    static Signature with(Purpose purpose) {
        try {
            String ring = Files.readString(BlackBox.home().resolve("secrets").resolve("billing.keys"));
            return Signature.of(KeyRing.parse(ring), purpose);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
