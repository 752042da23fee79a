package now.billing.drafting;

import java.util.List;
import java.util.UUID;

/** What can be done in the margin of a document. */
public sealed interface ChangeMargin {

    /** Adds a note. */
    record Write(String text) implements ChangeMargin {}

    /**
     * Writes one’s own note anew.
     *
     * @param version of the note as the caller saw it
     */
    record Correct(UUID note, int version, String text) implements ChangeMargin {}

    /** Takes one’s own note away. */
    record Remove(UUID note, int version) implements ChangeMargin {}

    /**
     * Gives the document exactly these tags.
     *
     * @param seen the digest of the tags as the caller saw them
     */
    record Tag(List<String> tags, String seen) implements ChangeMargin {
        public Tag {
            tags = List.copyOf(tags);
        }
    }
}
