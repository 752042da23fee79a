package now.billing.banking;

import java.time.Instant;
import java.util.UUID;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A bank file that was brought.
 *
 * @param accountId the account that a file is about which does not say it itself, such as CSV; else null
 * @param attempts how often reading it, or booking what was read, was begun
 * @param total entries of the file, 0 until they were counted
 * @param seen entries that were looked at so far
 * @param added what of them was not known before
 * @param read whether all of it was read; what is certain in it may still have to be booked
 * @param problem why it cannot be read, or null
 */
public record BankImport(
        UUID id,
        String name,
        @Nullable UUID accountId,
        long size,
        ImportState state,
        int attempts,
        int total,
        int seen,
        int added,
        boolean read,
        @Nullable Problem problem,
        String broughtBy,
        Instant broughtAt,
        @Nullable Instant finishedAt) {
    private static final int WHOLE = 100;

    /** How far it is, in hundredths. */
    public int percent() {
        if (state == ImportState.DONE) {
            return WHOLE;
        }
        return total == 0 ? 0 : (int) Math.min(WHOLE, (long) seen * WHOLE / total);
    }
}
