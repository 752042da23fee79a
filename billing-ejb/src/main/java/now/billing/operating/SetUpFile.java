package now.billing.operating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** {@code setup-url.txt}: one line, readable by its owner only. */
record SetUpFile(Path folder) {
    private static final String NAME = "setup-url.txt";
    private static final String PARAMETER = "/set-up?token=";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static SetUpFile in(String home) {
        return new SetUpFile(Path.of(home));
    }

    /** Writes the whole line or nothing. */
    void write(String base, String secret) {
        try {
            Path draft = Files.createTempFile(folder, NAME, ".new", OWNER_ONLY);
            Files.writeString(draft, base + PARAMETER + secret + "\n");
            Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("the set-up link can't be written to " + path(), failure);
        }
    }

    /** The secret of the link in the file. */
    Optional<String> secret() {
        try {
            if (!Files.exists(path())) {
                return Optional.empty();
            }
            String line = Files.readString(path()).strip();
            int at = line.lastIndexOf(PARAMETER);
            return at < 0 ? Optional.empty() : Optional.of(line.substring(at + PARAMETER.length()));
        } catch (IOException failure) {
            throw new UncheckedIOException("the set-up link can't be read from " + path(), failure);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException failure) {
            throw new UncheckedIOException("the used set-up link can't be removed from " + path(), failure);
        }
    }

    private Path path() {
        return folder.resolve(NAME);
    }
}
