package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.settlement.ExchangeShares;
import now.billing.maintaining.CurrencyRates;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.payments.Payment;
import now.billing.payments.PaymentConversion;
import now.billing.payments.PaymentConversions;
import now.billing.receivables.Allocation;
import now.billing.receivables.Allocations;
import now.billing.receivables.ExchangeDifference;
import now.billing.receivables.ExchangeDifferences;
import org.jspecify.annotations.Nullable;

/**
 * Payments in another currency than the documents': what they count for, what they were worth, and what was gained or
 * lost by it (ADR 0104). The account of the customer stays in the currency of the documents.
 */
@Dependent
class Exchanging {
    static final ProblemCode RATE_REQUIRED = ProblemCode.of("payment.exchange_rate_required");
    static final ProblemCode SAME_CURRENCY = ProblemCode.of("payment.received_in_same_currency");

    @Inject
    private PaymentConversions conversions;

    @Inject
    private ExchangeDifferences differences;

    @Inject
    private Allocations allocations;

    @Inject
    private IssuedRecords records;

    @Inject
    private Organizations organizations;

    @Inject
    private CurrencyRates rates;

    @Inject
    private CurrentCaller caller;

    /**
     * What a person said, with its amount reckoned where they left that to the rate of the day.
     *
     * @param rate by which it was reckoned, or null
     * @param home what came in the organization's currency; null where it came in the currency of the documents
     */
    record Reckoned(
            RecordPayment command,
            @Nullable ExchangeRate rate,
            @Nullable Money home) {}

    /**
     * Reckons a payment.
     *
     * @throws InvalidInput {@code payment.exchange_rate_required} with the currencies and the day
     */
    Reckoned reckon(RecordPayment command) {
        ReceivedAmount received = command.received();
        if (received == null) {
            return new Reckoned(command, null, null);
        }
        Money came = received.amount();
        CurrencyUnit counts = command.amount().currency();
        check(came, counts);
        OrganizationFacts organization = organizations.facts();
        LocalDate day = command.receivedOn();
        CurrencyUnit home = organization.currency();
        if (!received.byRate() && counts.equals(home)) {
            // a person said what it came to at home: no rate knows that better
            return new Reckoned(command, null, command.amount());
        }
        Money worth = came.currency().equals(home) ? came : worth(rate(came.currency(), home, day, organization), came);
        if (!received.byRate()) {
            return new Reckoned(command, null, worth);
        }
        ExchangeRate rate = rate(came.currency(), counts, day, organization);
        return new Reckoned(command.worth(worth(rate, came)), rate, worth);
    }

    /** As much as an amount can be. */
    private static Money worth(ExchangeRate rate, Money came) {
        Money worth = rate.convert(came);
        try {
            return Money.typed(worth.amount(), worth.currency());
        } catch (InvalidInput tooLarge) {
            throw tooLarge.under("received.amount");
        }
    }

    private static void check(Money came, CurrencyUnit counts) {
        FieldProblems problems = new FieldProblems();
        if (!came.isPositive()) {
            problems.add("received.amount", Payment.NOT_POSITIVE, "value", came.plain());
        }
        if (came.currency().equals(counts)) {
            problems.add("received.currency", SAME_CURRENCY, "value", counts);
        }
        problems.throwIfAny();
    }

    private ExchangeRate rate(CurrencyUnit from, CurrencyUnit to, LocalDate day, OrganizationFacts organization) {
        return rates.of(from, to, day, organization)
                .orElseThrow(
                        () -> InvalidInput.of("received.currency", RATE_REQUIRED, "from", from, "to", to, "date", day));
    }

    /** Keeps what really came. */
    void keep(Payment payment, Reckoned reckoned) {
        ReceivedAmount received = reckoned.command().received();
        Money home = reckoned.home();
        if (received != null && home != null) {
            conversions.add(new PaymentConversion(payment.id(), received.amount(), reckoned.rate(), home));
        }
    }

    /** Books what the parts of a payment gained or lost that have nothing booked yet. */
    void book(Payment payment, Instant now) {
        conversions
                .of(payment.id(), payment.amount().currency())
                .ifPresent(conversion -> book(payment, conversion, now));
    }

    private void book(Payment payment, PaymentConversion conversion, Instant now) {
        Set<Object> booked = differences.standing(payment.id()).stream()
                .map(ExchangeDifference::allocationId)
                .collect(Collectors.toSet());
        List<Allocation> parts = allocations.standing(payment.id());
        List<Money> shares = new ExchangeShares(payment.amount(), conversion.home())
                .of(parts.stream().map(Allocation::amount).toList());
        for (int i = 0; i < parts.size(); i++) {
            Allocation part = parts.get(i);
            Money gain = ExchangeShares.gain(part.amount(), shares.get(i), rateOf(part.document()));
            if (gain != null && !gain.isZero() && !booked.contains(part.id())) {
                differences.add(ExchangeDifference.of(part, gain, caller.get().actor(), now));
            }
        }
    }

    private @Nullable ExchangeRate rateOf(DocumentRef document) {
        return records.find(document)
                .map(IssuedRecord::frozen)
                .map(frozen -> ((IssuedDocument) frozen).exchangeRate())
                .orElse(null);
    }

    /** Takes back with a payment what was booked of it. */
    void takeBack(Payment payment, LocalDate on, Instant now) {
        differences
                .standing(payment.id())
                .forEach(each -> differences.add(each.reversed(on, caller.get().actor(), now)));
    }
}
