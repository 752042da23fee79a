package now.billing.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder with server, application and configuration; the launcher's own jar lies in it. */
public final class Dist {
    private Dist() {}

    public static Path folder() {
        try {
            Path jar = Path.of(Dist.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("").normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
