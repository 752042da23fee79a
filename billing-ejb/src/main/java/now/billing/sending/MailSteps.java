package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import now.billing.access.boundary.CurrentCaller;
import now.billing.delivery.CarriedFile;
import now.billing.delivery.Deliveries;
import now.billing.delivery.Delivery;
import now.billing.delivery.Receptions;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.drafting.Attaching;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.problem.Problem;
import now.billing.rendering.archive.RenderedFile;
import org.jspecify.annotations.Nullable;

/** The database's side of sending a mail; each method is one short transaction of the relay. */
@Dependent
class MailSteps {
    /** Longer than a mail server may take to answer; after it the sender is presumed dead. */
    static final Duration PRESUMED_DEAD = Duration.ofMinutes(5);

    static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final Deliveries deliveries;
    private final IssuedRecords records;
    private final Receptions receptions;
    private final DocumentHistory history;
    private final MailFrames frames;
    private final Attaching attaching;
    private final CurrentCaller caller;
    private final ReminderMails reminders;
    private final Clock clock;

    @Inject
    MailSteps(
            Deliveries deliveries,
            IssuedRecords records,
            Receptions receptions,
            DocumentHistory history,
            MailFrames frames,
            Attaching attaching,
            CurrentCaller caller,
            ReminderMails reminders,
            Clock clock) {
        this.deliveries = deliveries;
        this.records = records;
        this.receptions = receptions;
        this.history = history;
        this.frames = frames;
        this.attaching = attaching;
        this.caller = caller;
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * What the queue had.
     *
     * @param found whether a mail was due
     * @param mail to be sent now, or null where it was cancelled instead
     */
    record Claim(boolean found, @Nullable OutgoingMail mail) {}

    /**
     * Claims the next mail: from the commit on, an interruption is known to have been one. A reminder whose reason is
     * gone is cancelled instead.
     */
    Claim claim() {
        Instant now = clock.instant();
        return deliveries
                .claimDue(now)
                .map(delivery -> new Claim(true, claimed(delivery, now)))
                .orElseGet(() -> new Claim(false, null));
    }

    private @Nullable OutgoingMail claimed(Delivery delivery, Instant now) {
        UUID reminder = delivery.reminderId().orElse(null);
        Problem objection =
                reminder == null ? null : reminders.objection(reminder).orElse(null);
        if (reminder != null && objection != null) {
            delivery.cancel(objection, now);
            tell(delivery, HistoryType.REMINDER_CANCELLED, now);
            reminders.cancelled(reminder, objection);
            return null;
        }
        delivery.begin(now, now.plus(PRESUMED_DEAD));
        IssuedRecord record = records.find(delivery.ref())
                .orElseThrow(() -> new IllegalStateException("delivery without its document"));
        return new OutgoingMail(
                delivery.id(),
                delivery.ref(),
                delivery.messageId(),
                delivery.receivers(),
                delivery.subject(),
                delivery.message(),
                frames.of(record, reminder == null ? null : reminders.asked(reminder)),
                delivery.files(),
                record.frozen(),
                reminder);
    }

    /** A file with its bytes. */
    RenderedFile content(CarriedFile file) {
        return new RenderedFile(
                file.name(), file.type(), attaching.content(file.digest()), new ContentDigest(file.digest()));
    }

    void succeeded(UUID id) {
        Instant now = clock.instant();
        Delivery delivery = sending(id);
        delivery.succeed(now);
        receptions.markSent(delivery.ref(), now);
        tell(delivery, HistoryType.SENT, now);
    }

    /** Tries again later, twice as late each time, and gives up after some attempts. */
    void notTaken(UUID id, NotTaken refusal) {
        Instant now = clock.instant();
        Delivery delivery = sending(id);
        if (refusal.isRetryable() && delivery.attempts() < MOST_ATTEMPTS) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(delivery.attempts() - 1, MOST_ATTEMPTS));
            delivery.retry(refusal.answer(), now.plus(wait), now);
        } else {
            delivery.fail(refusal.answer(), now);
            tell(delivery, HistoryType.SEND_FAILED, now);
            delivery.reminderId().ifPresent(reminders::failed);
        }
    }

    void unconfirmed(UUID id, String why) {
        Instant now = clock.instant();
        Delivery delivery = sending(id);
        delivery.leaveUnconfirmed(why, now);
        tell(delivery, HistoryType.SEND_UNCONFIRMED, now);
    }

    /** Finds a mail whose sender died between asking and hearing; it is shown, never resent. */
    boolean closeInterrupted() {
        Instant now = clock.instant();
        Optional<Delivery> interrupted = deliveries.claimInterrupted(now);
        interrupted.ifPresent(delivery -> {
            delivery.leaveUnconfirmed("interrupted while sending", now);
            tell(delivery, HistoryType.SEND_UNCONFIRMED, now);
        });
        return interrupted.isPresent();
    }

    private Delivery sending(UUID id) {
        return deliveries.find(id).orElseThrow(() -> new IllegalStateException("delivery vanished: " + id));
    }

    private void tell(Delivery delivery, HistoryType what, Instant now) {
        history.add(new HistoryEvent(
                delivery.ref(),
                what,
                now,
                caller.get().actor(),
                delivery.receivers().text()));
    }
}
