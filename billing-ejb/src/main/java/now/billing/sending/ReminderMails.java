package now.billing.sending;

import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.press.DrawingSteps;

/** What the mail of a reminder needs of the reminder, which is made by a later step. */
public interface ReminderMails {

    /**
     * Why it must not go out any more, asked right before it does; locks the customer's account. It asks for no more
     * than is still open.
     */
    Optional<Problem> objection(UUID reminder);

    /** What it asks for: what was open, and its fee. */
    Money asked(UUID reminder);

    /** Why its mail must not be sent again; locks the customer's account. */
    Optional<Problem> objectionToRepeat(UUID reminder);

    /** Its mail is not sent because of this. */
    void cancelled(UUID reminder, Problem why);

    /** Its mail was given up; nobody had it. */
    void failed(UUID reminder);

    /** The letter, to be called outside of a transaction. */
    RenderedFile letter(DrawingSteps steps, UUID reminder);
}
