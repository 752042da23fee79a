package now.billing.drafting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues wrote in the margin of a document.
 *
 * @param notes the newest first
 * @param tags by name
 */
public record MarginView(List<Note> notes, List<String> tags) {

    /**
     * One note.
     *
     * @param version how often it was written
     * @param who display name of its author, or null where he is known no more
     * @param mine whether the caller wrote it, and may change it
     */
    public record Note(
            UUID id,
            int version,
            String text,
            @Nullable String who,
            boolean mine,
            Instant writtenAt,
            Instant changedAt) {

        /** Whether it was corrected after it was written. */
        public boolean isCorrected() {
            return version > 1;
        }
    }

    /** Names the tags as they are, so that nobody overwrites what he did not see. */
    public String tagDigest() {
        return Sha256.hex(String.join("\n", tags).getBytes(StandardCharsets.UTF_8));
    }
}
