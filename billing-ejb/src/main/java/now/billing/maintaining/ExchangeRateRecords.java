package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Decimals;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.organization.ExchangeRates;
import now.billing.organization.KnownRate;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.organization.RateSort;
import now.billing.organization.RateSource;
import now.billing.organization.RateTab;
import org.jspecify.annotations.Nullable;

/** What currencies are worth: entered by a person, or taken over from the European Central Bank. */
@Stateless
public class ExchangeRateRecords {
    static final ProblemCode NOT_POSITIVE = ProblemCode.of("exchange_rate.not_positive");
    static final ProblemCode SAME_CURRENCY = ProblemCode.of("exchange_rate.same_currency");
    static final ProblemCode IN_THE_FUTURE = ProblemCode.of("exchange_rate.in_the_future");
    static final ProblemCode EXISTS = ProblemCode.of("exchange_rate.exists");
    static final ProblemCode OF_BANK = ProblemCode.of("exchange_rate.of_bank");

    private static final int INTEGER_DIGITS = 9;
    private static final int DECIMALS = 10;

    @Inject
    private ExchangeRates rates;

    @Inject
    private CurrencyRates current;

    @Inject
    private Organizations organizations;

    @Inject
    private BusinessTime time;

    @Inject
    private CurrentCaller caller;

    @RolesAllowed({"settings.read", "invoice.draft", "payment.record"})
    public Page<ExchangeRateView> page(ListQuery<RateTab, RateSort> query) {
        boolean bank = CurrencyRates.takesBank(organizations.facts());
        return rates.page(query).map(each -> view(each, bank));
    }

    @RolesAllowed({"settings.read", "invoice.draft", "payment.record"})
    public ExchangeRateView get(UUID id) {
        return view(rates.find(id).orElseThrow(NotFound::create));
    }

    /** Which rates are here, and whether they count by themselves. */
    @RolesAllowed({"settings.read", "invoice.draft", "payment.record"})
    public RateStanding standing() {
        OrganizationFacts organization = organizations.facts();
        return new RateStanding(
                organization.currency(), rates.latestOfBank().orElse(null), CurrencyRates.authority(organization));
    }

    /** The rate that counts on a day; null where none is known. */
    @RolesAllowed({"settings.read", "invoice.draft", "payment.record"})
    public @Nullable ExchangeRate counting(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
        return current.of(from, to, day, organizations.facts()).orElse(null);
    }

    /** The business's today, the latest day that a rate can be of. */
    @RolesAllowed({"settings.read", "invoice.draft", "payment.record"})
    public LocalDate today() {
        return time.today();
    }

    @RolesAllowed("settings.write")
    public ExchangeRateView create(SaveExchangeRate command) {
        return added(checked(command));
    }

    /**
     * Takes a rate of the bank over as one's own.
     *
     * @throws RuleViolated {@code exchange_rate.exists} where one was entered for that day
     */
    @RolesAllowed("settings.write")
    public ExchangeRateView confirm(UUID id) {
        return added(rates.find(id).orElseThrow(NotFound::create).rate());
    }

    /**
     * Changes a rate that a person entered. Documents keep what they have.
     *
     * @throws RuleViolated {@code exchange_rate.of_bank}, {@code exchange_rate.exists}
     */
    @RolesAllowed("settings.write")
    public ExchangeRateView change(UUID id, long version, SaveExchangeRate command) {
        held(id, version);
        ExchangeRate rate = checked(command);
        if (!rates.change(id, rate, caller.get().actor())) {
            throw exists(rate);
        }
        return get(id);
    }

    /** Removes a rate that a person entered. Documents keep what they have. */
    @RolesAllowed("settings.write")
    public void delete(UUID id, long version) {
        held(id, version);
        rates.remove(id);
    }

    private void held(UUID id, long version) {
        KnownRate known = rates.hold(id).orElseThrow(NotFound::create);
        Changes.requireSeen(known.version(), version);
        if (known.source() != RateSource.MANUAL) {
            throw RuleViolated.of(OF_BANK);
        }
    }

    private ExchangeRateView added(ExchangeRate rate) {
        return view(rates.add(rate, caller.get().actor()).orElseThrow(() -> exists(rate)));
    }

    private static RuleViolated exists(ExchangeRate rate) {
        return RuleViolated.of(EXISTS, "from", rate.from(), "to", rate.to(), "date", rate.date());
    }

    private ExchangeRate checked(SaveExchangeRate command) {
        FieldProblems problems = new FieldProblems();
        problems.read("rate", () -> Decimals.fit(command.rate(), INTEGER_DIGITS, DECIMALS));
        if (command.rate().signum() <= 0) {
            problems.add("rate", NOT_POSITIVE, "value", command.rate().toPlainString());
        }
        if (command.from().equals(command.to())) {
            problems.add("to", SAME_CURRENCY, "value", command.to());
        }
        LocalDate today = time.today(ZoneId.of(organizations.facts().timeZone()));
        if (!BusinessDay.isPossible(command.date())) {
            BusinessDay.check(problems, "date", command.date());
        } else if (command.date().isAfter(today)) {
            problems.add("date", IN_THE_FUTURE, "value", command.date(), "limit", today);
        }
        InvalidInput.throwIfAny(problems.list());
        return new ExchangeRate(command.from(), command.to(), command.rate(), command.date(), RateSource.MANUAL.name());
    }

    private ExchangeRateView view(KnownRate known) {
        return view(known, CurrencyRates.takesBank(organizations.facts()));
    }

    private static ExchangeRateView view(KnownRate known, boolean bank) {
        return new ExchangeRateView(
                known.id(),
                known.rate(),
                known.source(),
                known.enteredBy(),
                !bank && known.source() == RateSource.ECB,
                known.version());
    }
}
