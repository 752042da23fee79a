package now.billing.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for a tenant, and what its operator should know.
 *
 * @param events when the next event of the outbox is due, or null where none waits
 * @param mails when the next mail is due, or null
 * @param seals whether leaves of evidence wait for a seal
 * @param housekeeping when the tenant's house is to be looked after next
 * @param deadLetters events that were given up
 * @param drifting documents that did not stand where the facts put them, as the last housekeeping counted
 * @param recurring when the next invoice that recurs is due, or null
 * @param reminders when the automatic reminders of the next day are to be made, or null
 * @param bankFiles when the next file of a bank is to be read, or null
 */
public record WorkDue(
        @Nullable Instant events,
        @Nullable Instant mails,
        boolean seals,
        Instant housekeeping,
        int deadLetters,
        int drifting,
        @Nullable Instant recurring,
        @Nullable Instant reminders,
        @Nullable Instant bankFiles) {}
