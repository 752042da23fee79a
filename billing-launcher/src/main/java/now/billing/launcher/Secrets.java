package now.billing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Generated passwords, one file per setting (0600). The server reads the folder as MicroProfile Config; what only the
 * launcher may know lies in a folder of its own.
 */
final class Secrets {
    private static final int BYTES = 24;

    private final Path home;
    private final Path folder;
    private final Path launcherFolder;

    Secrets(Path home) {
        this.home = home;
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
        return read(folder.resolve(key), home.resolve("postgresql").resolve("data"));
    }

    /** The password of a key file of ours; one that lies there already needs the password it was made with. */
    String ofKeyFile(String key, Path keyFile) {
        return read(launcherFolder.resolve(key), keyFile);
    }

    /** The value of a setting that the nodes must not see. */
    String ofLauncher(String key) {
        return read(launcherFolder.resolve(key), home.resolve("postgresql").resolve("data"));
    }

    /** @param guarded what an earlier secret protects: while it is there, no new one is made */
    private static String read(Path file, Path guarded) {
        try {
            String value = Files.readString(file).strip();
            if (value.isEmpty()) {
                throw new StartRefused("The file " + file + " is empty; bring it back from your backup");
            }
            return value;
        } catch (NoSuchFileException e) {
            if (Files.exists(guarded)) {
                throw new StartRefused("The file " + file + " is missing, but " + guarded
                        + " was made with it; bring it back from your backup (a new one would not fit)");
            }
            return create(file);
        } catch (IOException e) {
            throw new StartRefused("Cannot read the secret " + file, e);
        }
    }

    private static String create(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String value = HexFormat.of().formatHex(random);
        Path unfinished = file.resolveSibling("." + file.getFileName());
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, value);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return value;
        } catch (IOException e) {
            throw new StartRefused("Cannot write the secret " + file + DiskSpace.reason(e), e);
        }
    }
}
