package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mails that a system without a mail server keeps as files, read as their receiver's program would. */
final class KeptMails {
    private static final Pattern ATTACHMENT =
            Pattern.compile("Content-Type: application/pdf.*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)", Pattern.DOTALL);

    private KeptMails() {}

    /** All of this tenant, in no order. */
    static List<Path> of(TestTenant tenant) {
        Path folder = BlackBox.home().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(
                            file -> file.getFileName().toString().startsWith(tenant.code() + "-")
                                    && file.toString().endsWith(".eml"))
                    .toList());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The whole mail as text. */
    static String read(Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The paper in it. */
    static byte[] attachment(String mail) {
        Matcher part = ATTACHMENT.matcher(mail);
        assertThat(part.find()).isTrue();
        return Base64.getMimeDecoder().decode(part.group(1));
    }
}
