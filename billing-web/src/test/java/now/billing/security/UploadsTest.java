package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of uploads and the pages say the same. */
class UploadsTest {
    private static final Path WEBAPP = Path.of("src", "main", "webapp");

    @Test
    void onlyDeclaredAddressesTakeUploads() {
        assertThat(Uploads.at("/app/settings/organization")).isPresent();
        assertThat(Uploads.at("/app/settings/organization.xhtml")).isPresent();
        for (String path : List.of("/", "/sign-in", "/api/v1/invoices", "/app/settings/organization/x")) {
            assertThat(Uploads.at(path)).as(path).isEmpty();
        }
    }

    /** Its parser counts no parts and frees none. */
    @Test
    void theServerItselfTakesNoUploads() throws IOException {
        assertThat(Files.readString(WEBAPP.resolve("WEB-INF").resolve("web.xml")))
                .contains("<max-file-size>1</max-file-size>", "<max-request-size>1</max-request-size>");
    }

    @Test
    void everyPageWithAFileFieldIsDeclared() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path page : files.filter(UploadsTest::takesFiles).toList()) {
                assertThat(Uploads.at("/" + WEBAPP.relativize(page)))
                        .as(page.toString())
                        .isPresent();
            }
        }
    }

    private static boolean takesFiles(Path file) {
        try {
            return file.toString().endsWith(".xhtml")
                    && Files.readString(file).contains("enctype=\"multipart/form-data\"");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
