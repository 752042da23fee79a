package now.billing.sending;

import java.util.List;
import now.billing.rendering.archive.RenderedFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a mail with their bytes.
 *
 * @param logo for its page, or null
 * @param files those beside the paper
 */
record MailContents(RenderedFile paper, @Nullable RenderedFile logo, List<RenderedFile> files) {
    /** Of what was asked for; the logo is small. */
    long bytes() {
        return paper.bytes().length
                + files.stream().mapToLong(each -> each.bytes().length).sum();
    }
}
