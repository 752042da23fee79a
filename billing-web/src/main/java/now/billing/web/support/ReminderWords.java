package now.billing.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import now.billing.delivery.DeliveryState;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reminders.ReminderRow;
import org.jspecify.annotations.Nullable;

/** What reminders are called on screen. */
@Named("reminderWords")
@ApplicationScoped
public class ReminderWords {
    private static final ProblemCode NOT_SENT = ProblemCode.of("reminder.not_sent");

    /** "Payment reminder" for the first level. */
    public String level(int level) {
        return called(level);
    }

    /** The same for what is no page. */
    public static String called(int level) {
        return level == 1 ? Texts.say("reminder.level.first") : Texts.say1("reminder.level.more", level);
    }

    /** What became of its mail, after {@code delivery.} in the bundle; a letter has none. */
    public String state(ReminderRow row) {
        return row.deliveryState() == null
                ? Texts.say("reminder.letter")
                : Texts.say("delivery." + row.deliveryState());
    }

    public String tone(ReminderRow row) {
        if (row.deliveryState() == null) {
            return "neutral";
        }
        return switch (row.deliveryState()) {
            case SENT -> "good";
            case FAILED -> "bad";
            case UNCONFIRMED, CANCELLED -> "attention";
            case QUEUED, SENDING -> "neutral";
        };
    }

    /** Why its mail did not go out; empty where it did. */
    public String why(ReminderRow row) {
        boolean lost = row.deliveryState() == DeliveryState.FAILED && row.mails() == 1;
        return why(lost ? Problem.of(NOT_SENT, "number", row.number()) : row.problem());
    }

    /** A reason in words. */
    public String why(@Nullable Problem problem) {
        return problem == null ? "" : Notices.text(problem);
    }

    /** Whether its mail may be sent again: one went out, or may have, and it asks for no fee that was waived. */
    public boolean repeatable(ReminderRow row) {
        DeliveryState state = row.deliveryState();
        boolean done = state != null && !state.isUnderWay();
        boolean counts = row.mails() > 1 || state == DeliveryState.SENT || state == DeliveryState.UNCONFIRMED;
        return done && counts && !row.waived();
    }
}
