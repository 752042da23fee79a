package now.billing.drafting;

import now.billing.kernel.document.terms.FileType;
import now.billing.kernel.problem.ProblemCode;

/**
 * A content that was kept, to be used by a draft.
 *
 * @param type what its bytes are
 * @param digest SHA-256 in hex, by which drafts know it
 * @param size bytes
 */
public record KeptFile(FileType type, String digest, int size) {
    /** So much waits for its documents already that no more is taken. */
    public static final ProblemCode TOO_MANY_WAIT = ProblemCode.of("document.too_many_files_wait");
}
