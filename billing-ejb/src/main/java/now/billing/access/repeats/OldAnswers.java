package now.billing.access.repeats;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import now.billing.requests.KeptAnswers;

/** Forgets answers whose time is over; for clock work. */
@Dependent
public class OldAnswers {
    private final KeptAnswers answers;
    private final Clock clock;

    @Inject
    OldAnswers(KeptAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** Deletes a bounded number of old answers of the tenant; call it until it answers 0. */
    public int forget() {
        return answers.forgetBefore(clock.instant().minus(Idempotency.KEPT));
    }
}
