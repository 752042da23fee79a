package now.billing.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the disk of the home folder has room to start, said before anything fails halfway. */
final class DiskSpace {
    /** The server unpacks itself (100 MB) at each start; the rest is for logs and what the database writes. */
    private static final long TO_START = 200;

    /** The programs and the first files of the database come on top. */
    private static final long TO_BEGIN = 350;

    private static final long MEGABYTE = 1024L * 1024;
    private static final String FULL = "No space left on device";

    private DiskSpace() {}

    /** One clear refusal where a start would fill the disk. */
    static void check(Path home) {
        try {
            boolean first = Files.notExists(home.resolve("postgresql"));
            check(home, Files.getFileStore(home).getUsableSpace() / MEGABYTE, first ? TO_BEGIN : TO_START);
        } catch (IOException e) {
            throw new StartRefused("The disk of " + home + " cannot be asked for its free space" + reason(e), e);
        }
    }

    static void check(Path home, long megabytes, long needed) {
        if (megabytes < needed) {
            throw new StartRefused("The disk of " + home + " is full: " + megabytes + " MB are free, a start needs "
                    + needed + " MB; make room or set BILLING_HOME to another disk");
        }
    }

    /** The refusal of a folder that does not take a file. */
    static StartRefused unwritable(Path folder, IOException cause) {
        return reason(cause).equals(": the disk is full")
                ? new StartRefused(
                        "The disk of " + folder + " is full; make room or set BILLING_HOME to another disk", cause)
                : new StartRefused(
                        "The folder " + folder + " cannot be written; set BILLING_HOME to one that can", cause);
    }

    /** What the operating system said, as the end of a sentence. */
    static String reason(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (message.contains(FULL) || message.contains("Disk quota exceeded")) {
                return ": the disk is full";
            }
            if (at instanceof FileSystemException refused && refused.getReason() != null) {
                return ": " + refused.getReason();
            }
        }
        return failure.getMessage() == null ? "" : ": " + failure.getMessage();
    }
}
