package now.billing.web.recurring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import now.billing.documents.recurring.RecurringState;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.web.support.Texts;

/** How a recurring invoice is spoken of. */
@Named("recurringWords")
@ApplicationScoped
public class RecurringWords {
    /** Every month, every 3 weeks. */
    public String rhythm(Rhythm every) {
        return every.count() == 1
                ? Texts.say("recurring.every." + every.unit())
                : Texts.say1("recurring.everyN." + every.unit(), every.count());
    }

    /** When it ends, or that it does not. */
    public String end(Recurrence recurrence) {
        if (recurrence.endsOn() != null) {
            return Texts.say1("recurring.until", Texts.date(recurrence.endsOn()));
        }
        return recurrence
                .lastCounted()
                .map(last -> Texts.say2("recurring.times.n", recurrence.times(), Texts.date(last)))
                .orElseGet(() -> Texts.say("recurring.endless"));
    }

    public String tone(RecurringState state) {
        return switch (state) {
            case ACTIVE -> "good";
            case PAUSED -> "attention";
            case ENDED -> "neutral";
        };
    }
}
