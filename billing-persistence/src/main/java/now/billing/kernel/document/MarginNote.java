package now.billing.kernel.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A note that a colleague wrote in the margin of a document: no part of it, on no paper.
 *
 * @param version counts how often it was written: 1 as at first, more where it was corrected
 * @param author who wrote it, as an actor is kept in rows; nobody else corrects it
 * @param writtenAt when it was written at first
 * @param changedAt when it was written last
 */
public record MarginNote(UUID id, int version, String text, String author, Instant writtenAt, Instant changedAt) {
    /** Characters of one note. */
    public static final int MOST_CHARACTERS = 5_000;
    /** Notes of one document. */
    public static final int MOST = 100;
    /** Versions of one note. */
    public static final int MOST_VERSIONS = 100;

    /** One writing of a note. */
    public record Version(UUID note, int number) {}

    /** What follows when it is written anew, or taken away. */
    public Version next() {
        return new Version(id, version + 1);
    }

    /** Whether it reads as it was written at first. */
    public boolean isCorrected() {
        return version > 1;
    }
}
