package now.billing.rendering.jasper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sRGB profile of the JDK as a file, because the exporter takes a path only. Written once per process to the
 * temporary folder.
 */
final class SrgbProfile {
    private static final String PATH = write();

    private SrgbProfile() {}

    static String path() {
        return PATH;
    }

    private static String write() {
        try {
            Path file = Files.createTempFile("billing-srgb", ".icc");
            Files.write(file, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            file.toFile().deleteOnExit();
            return file.toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
