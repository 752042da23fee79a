package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import now.billing.access.repeats.OldAnswers;
import now.billing.drafting.UnusedFiles;
import now.billing.messaging.Outbox;

/** What a tenant needs no longer: old answers, done events, contents of files that no document uses. */
@Dependent
class Leftovers {
    /** How long a done event can still be looked at. */
    static final Duration DONE_KEPT = Duration.ofDays(7);

    private final OldAnswers answers;
    private final Outbox outbox;
    private final UnusedFiles files;

    @Inject
    Leftovers(OldAnswers answers, Outbox outbox, UnusedFiles files) {
        this.answers = answers;
        this.outbox = outbox;
        this.files = files;
    }

    /** Each deletes a bounded number, until it answers 0. */
    List<IntSupplier> at(Instant now) {
        return List.of(answers::forget, () -> outbox.forgetDoneBefore(now.minus(DONE_KEPT)), files::forget);
    }
}
