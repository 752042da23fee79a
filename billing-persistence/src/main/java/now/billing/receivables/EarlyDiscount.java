package now.billing.receivables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What of an invoice was let off because it was paid early. Together with its payment it settles the invoice, and it
 * takes back the VAT in it (§ 17 UStG, art. 41 MWSTG): {@code parts} is the counter-entry (ADR 0097).
 *
 * <p>Life: granted, and perhaps taken back with its payment by a second row of the negative amount that names it.
 * Neither is ever changed; the database allows one reversal of a discount.
 *
 * @param paymentId the payment that took it
 * @param amount VAT included, positive; negative for a reversal
 * @param parts what of it is which VAT group, in the sign of the amount
 * @param grantedOn the day from which it counts; statements of earlier days do not know it
 * @param days within how many days it was promised
 * @param late whether a person granted it though the money came later
 * @param reversesId the discount that this row takes back, or null
 */
public record EarlyDiscount(
        UUID id,
        DocumentRef document,
        UUID customerId,
        UUID paymentId,
        Money amount,
        List<Part> parts,
        LocalDate grantedOn,
        int days,
        Percent percent,
        boolean late,
        @Nullable UUID reversesId,
        String decidedBy,
        Instant at) {

    /** What of a discount belongs to one VAT group. */
    public record Part(TaxRate rate, Money net, Money tax) {
        static Part of(TaxBreakdown taken) {
            return new Part(taken.rate(), taken.base(), taken.tax());
        }

        Part negated() {
            return new Part(rate, net.negated(), tax.negated());
        }
    }

    public EarlyDiscount {
        parts = List.copyOf(parts);
    }

    /** @param on the day from which it counts: that of its payment, or later if the money lay on the account first */
    public static EarlyDiscount granted(
            DocumentStanding standing, PaidEarly paid, LocalDate on, String by, Instant at) {
        EarlyPayment offer = paid.offer();
        return new EarlyDiscount(
                Ids.next(),
                standing.ref(),
                standing.customerId(),
                paid.paymentId(),
                offer.amount(),
                offer.taxes().stream().map(Part::of).toList(),
                on,
                offer.days(),
                offer.percent(),
                paid.late(),
                null,
                by,
                at);
    }

    /** What was offered, and the payment that takes it. */
    public record PaidEarly(UUID paymentId, EarlyPayment offer, boolean late) {}

    EarlyDiscount withParts(List<Part> known) {
        return new EarlyDiscount(
                id,
                document,
                customerId,
                paymentId,
                amount,
                known,
                grantedOn,
                days,
                percent,
                late,
                reversesId,
                decidedBy,
                at);
    }

    /** The row that takes this one back. */
    public EarlyDiscount reversed(LocalDate on, String by, Instant when) {
        if (reversesId != null) {
            throw new IllegalStateException("a reversal is not reversed");
        }
        LocalDate from = on.isBefore(grantedOn) ? grantedOn : on;
        return new EarlyDiscount(
                Ids.next(),
                document,
                customerId,
                paymentId,
                amount.negated(),
                parts.stream().map(Part::negated).toList(),
                from,
                days,
                percent,
                late,
                id,
                by,
                when);
    }
}
