package now.billing.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import now.billing.kernel.problem.Problem;
import now.billing.reminders.ReminderRow;
import org.jspecify.annotations.Nullable;

/** What reminders are called on screen. */
@Named("reminderWords")
@ApplicationScoped
public class ReminderWords {

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

    /** Why its mail did not go out any more; empty where it did. */
    public String why(ReminderRow row) {
        return why(row.problem());
    }

    /** A reason in words. */
    public String why(@Nullable Problem problem) {
        return problem == null ? "" : Notices.text(problem);
    }

    /** Whether its mail may be sent again: it is not under way. */
    public boolean repeatable(ReminderRow row) {
        return row.deliveryState() != null && !row.deliveryState().isUnderWay();
    }
}
