package now.billing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import now.billing.kernel.sealing.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * The key ring: the setting {@code BILLING_KEYS}, or the file {@code billing.keys} in the secrets folder, which only
 * its owner may read and which is made at the first start. Who loses it loses what was sealed with it: it belongs in a
 * backup, apart from that of the database.
 *
 * @param text as it is handed to the nodes, in one line
 * @param isNew whether it was made just now
 */
record KeyFile(KeyRing ring, String text, @Nullable Path file, boolean isNew) {
    private static final String NAME = "billing.keys";

    /** The ring of these settings; a StartRefused says what is wrong with it. */
    static KeyFile of(Settings settings, Secrets secrets) {
        Path file = secrets.folder().resolve(NAME);
        String said = settings.environment().get("BILLING_KEYS");
        if (said != null) {
            return new KeyFile(parse(said, "The setting BILLING_KEYS"), said.strip(), null, false);
        }
        boolean isNew = Files.notExists(file);
        if (isNew) {
            create(file);
        }
        String text = read(file);
        return new KeyFile(parse(text, "The file " + file), text, file, isNew);
    }

    /** The ring of a system that was started before: none is made. */
    static KeyRing known(Settings settings, Secrets secrets) {
        String said = settings.environment().get("BILLING_KEYS");
        return said == null ? in(secrets.folder()) : parse(said, "The setting BILLING_KEYS");
    }

    /** The file in which a ring that was made here lies, whether it is there or not. */
    static Path place(Path folder) {
        return folder.resolve(NAME);
    }

    /** The ring that lies in the secrets folder. */
    static KeyRing in(Path folder) {
        Path file = folder.resolve(NAME);
        return parse(read(file), "The file " + file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused("Cannot read the key ring " + file, e);
        }
    }

    @Override
    public String toString() {
        return "KeyFile[" + ring + "]";
    }

    /** Takes a ring back that was made for data to which another one belongs. */
    void takeBack() {
        Path made = file;
        if (isNew && made != null) {
            try {
                Files.delete(made);
            } catch (IOException e) {
                throw new StartRefused("Cannot delete " + made + ", which does not belong to this database", e);
            }
        }
    }

    private static KeyRing parse(String text, String where) {
        try {
            return KeyRing.parse(text);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(where + " is no key ring: " + e.getMessage(), e);
        }
    }

    private static void create(Path file) {
        Path unfinished = file.resolveSibling("." + NAME);
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, KeyRing.random(new SecureRandom()));
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefused("Cannot write the key ring " + file + DiskSpace.reason(e), e);
        }
    }
}
