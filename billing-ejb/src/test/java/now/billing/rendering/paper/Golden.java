package now.billing.rendering.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with an approved file; {@code -Dgolden.update=true} approves what comes out, to be read in the diff. */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    public static void assertSame(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        String text = actual.replace("\r\n", "\n");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("approved file").exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
