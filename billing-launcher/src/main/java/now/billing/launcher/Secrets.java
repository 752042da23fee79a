package now.billing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Generated passwords, one file per setting (0600). The server reads the folder as MicroProfile Config; what only the
 * launcher may know lies in a folder of its own.
 */
final class Secrets {
    private static final int BYTES = 24;

    private final Path folder;
    private final Path launcherFolder;

    Secrets(Path home) {
        this.folder = Folders.create(home.resolve("secrets"));
        this.launcherFolder = Folders.create(home.resolve("secrets").resolve("launcher"));
    }

    /** The folder that the nodes read. */
    Path folder() {
        return folder;
    }

    /** The folder that only the launcher reads. */
    Path launcherFolder() {
        return launcherFolder;
    }

    /** The value of a setting, made at its first use. */
    String ofServer(String key) {
        return read(folder.resolve(key));
    }

    /** The value of a setting that the nodes must not see. */
    String ofLauncher(String key) {
        return read(launcherFolder.resolve(key));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return create(file);
        } catch (IOException e) {
            throw new StartRefused("Cannot read the secret " + file, e);
        }
    }

    private static String create(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String value = HexFormat.of().formatHex(random);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, value);
            return value;
        } catch (IOException e) {
            throw new StartRefused("Cannot write the secret " + file, e);
        }
    }
}
