package now.billing.web.documents;

import java.math.BigDecimal;
import now.billing.web.support.Texts;

/** Sizes of files as people read them, in the organization's format. */
final class FileSizes {
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;
    private static final long TENTH = MEGABYTE / 10;

    private FileSizes() {}

    static String say(long bytes) {
        return bytes < MEGABYTE
                ? Texts.say1("mails.kilobytes", Math.max(1, bytes / KILOBYTE))
                : Texts.say1("mails.megabytes", Texts.number(BigDecimal.valueOf(bytes / TENTH, 1)));
    }
}
