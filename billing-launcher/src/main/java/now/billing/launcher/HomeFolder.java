package now.billing.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of data, keys, mails and logs. A note in it says that it is ours; only a folder with the note is ever
 * deleted, and a folder that already held something else never gets one.
 */
final class HomeFolder {
    static final String NOTE = "billing-home.txt";

    private static final Set<String> OURS =
            Set.of("demo-access.json", "logs", "mail", "postgresql", "run", "secrets", "setup-url.txt");

    private HomeFolder() {}

    /** Creates it where it is missing; its owner alone can read it from now on. */
    static void claim(Path home) {
        Folders.create(home);
        try {
            if (!isOurs(home) && holdsNothingElse(home)) {
                Files.writeString(home.resolve(NOTE), "Made by BillingNow. ./run reset deletes this folder.\n");
            }
        } catch (IOException e) {
            throw DiskSpace.unwritable(home, e);
        }
    }

    static boolean isOurs(Path home) {
        return Files.isRegularFile(home.resolve(NOTE), LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes it and all it holds; what links in it point to stays. */
    static void delete(Path home) {
        if (!isOurs(home)) {
            throw notOurs(home);
        }
        try {
            Folders.delete(home.toRealPath());
            Files.deleteIfExists(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + home, e);
        }
    }

    static StartRefused notOurs(Path home) {
        return new StartRefused(home + " is not a folder of BillingNow (no " + NOTE + "); nothing was deleted");
    }

    private static boolean holdsNothingElse(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).allMatch(OURS::contains);
        }
    }
}
