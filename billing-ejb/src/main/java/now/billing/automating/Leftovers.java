package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import now.billing.access.repeats.OldAnswers;
import now.billing.banking.BankImports;
import now.billing.drafting.UnusedFiles;
import now.billing.messaging.Outbox;

/**
 * What a tenant needs no longer: old answers, done events, contents of files that no document uses, half a bank
 * file.
 */
@Dependent
class Leftovers {
    /** How long a done event can still be looked at. */
    static final Duration DONE_KEPT = Duration.ofDays(7);

    /** When the bytes of a file of a bank come no more. */
    static final Duration ABANDONED = Duration.ofDays(1);

    private final OldAnswers answers;
    private final Outbox outbox;
    private final UnusedFiles files;
    private final BankImports bankFiles;

    @Inject
    Leftovers(OldAnswers answers, Outbox outbox, UnusedFiles files, BankImports bankFiles) {
        this.answers = answers;
        this.outbox = outbox;
        this.files = files;
        this.bankFiles = bankFiles;
    }

    /** Each deletes a bounded number, until it answers 0. */
    List<IntSupplier> at(Instant now) {
        return List.of(
                answers::forget,
                () -> outbox.forgetDoneBefore(now.minus(DONE_KEPT)),
                files::forget,
                () -> bankFiles.forgetAbandoned(now.minus(ABANDONED)));
    }
}
