package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.OwnTransaction;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.settlement.Aging;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.parties.Parties;
import now.billing.parties.PartyFacts;
import now.billing.payments.PaymentMethod;
import now.billing.receivables.AccountMovement;
import now.billing.receivables.Ledger;
import now.billing.receivables.LedgerEntry;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.StatementContent;
import now.billing.rendering.sheet.StatementCsv;
import org.jspecify.annotations.Nullable;

/** A customer's account over a period: opening balance, movements, closing balance. */
@Stateless
public class Statements {
    /** A statement over more than this is asked for in parts. */
    public static final int MOST_YEARS = 10;

    static final ProblemCode ENDS_BEFORE_IT_BEGINS = ProblemCode.of("statement.ends_before_it_begins");

    @Inject
    private Ledger ledger;

    @Inject
    private Parties customers;

    @Inject
    private Organizations organizations;

    @Inject
    private Converting converting;

    @Inject
    private BusinessTime time;

    @Inject
    private Rendering rendering;

    @Inject
    private OwnTransaction transaction;

    @RolesAllowed("report.read")
    public StatementContent of(StatementQuery query) {
        return content(query);
    }

    /** What a statement closes with, in the organization's currency; null where it is in that one. */
    @RolesAllowed("report.read")
    public @Nullable ConvertedTotal converted(Money closing, LocalDate last) {
        LocalDate today = time.today();
        return converting.of(List.of(closing), organizations.facts(), last.isAfter(today) ? today : last);
    }

    /** On paper; drawn outside of the transaction that reads the account. */
    @RolesAllowed("report.export")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RenderedFile pdf(StatementQuery query) {
        return rendering.statementPdf(transaction.run(() -> content(query)));
    }

    /** For programs. */
    @RolesAllowed("report.export")
    public RenderedFile csv(StatementQuery query) {
        return StatementCsv.forPrograms(content(query));
    }

    /** For people: in the language of the reader, numbers and dates as the organization writes them. */
    @RolesAllowed("report.export")
    public RenderedFile csvForPeople(StatementQuery query, Locale reader) {
        Locale format = Locale.forLanguageTag(organizations.facts().locale());
        return StatementCsv.forPeople(content(query), reader, format);
    }

    private StatementContent content(StatementQuery query) {
        check(query);
        UUID customerId = query.customerId();
        PartyFacts customer = customers.factsOf(PartyRole.CUSTOMER, customerId).orElseThrow(NotFound::create);
        OrganizationFacts organization = organizations.facts();
        CurrencyUnit currency = currency(query, customer, organization);
        Money opening = ledger.balanceBefore(customerId, currency, query.from());
        List<StatementContent.Movement> movements = movements(query, currency, opening);
        Money closing = movements.isEmpty()
                ? opening
                : movements.get(movements.size() - 1).balance();
        return new StatementContent(
                organization.party(),
                customer.party(),
                query.from(),
                query.to(),
                currency,
                opening,
                movements,
                closing,
                Aging.of(closing, ledger.openItems(customerId, currency, query.to()), query.to()),
                customer.languageOr(organization.language()),
                organization.branding());
    }

    private static CurrencyUnit currency(StatementQuery query, PartyFacts customer, OrganizationFacts organization) {
        String asked = query.currency();
        if (asked != null) {
            return CurrencyUnit.of(asked);
        }
        return customer.currency().isEmpty() ? organization.currency() : CurrencyUnit.of(customer.currency());
    }

    private List<StatementContent.Movement> movements(StatementQuery query, CurrencyUnit currency, Money opening) {
        List<StatementContent.Movement> movements = new ArrayList<>();
        Money balance = opening;
        for (AccountMovement movement : ledger.movements(query.customerId(), currency, query.from(), query.to())) {
            LedgerEntry entry = movement.entry();
            PaymentMethod method = movement.method();
            balance = balance.plus(entry.amount());
            movements.add(new StatementContent.Movement(
                    entry.postedOn(),
                    entry.type(),
                    movement.label(),
                    method == null ? null : method.name(),
                    entry.sourceId(),
                    entry.debit(),
                    entry.credit(),
                    balance));
        }
        return movements;
    }

    private static void check(StatementQuery query) {
        FieldProblems problems = new FieldProblems();
        BusinessDay.check(problems, "from", query.from());
        BusinessDay.check(problems, "to", query.to());
        problems.throwIfAny();
        LocalDate from = query.from();
        if (query.to().isBefore(from)) {
            throw InvalidInput.of("to", ENDS_BEFORE_IT_BEGINS, "value", query.to(), "limit", from);
        }
        LocalDate last = from.plusYears(MOST_YEARS);
        if (query.to().isAfter(last)) {
            throw InvalidInput.of("to", ProblemCode.OUT_OF_RANGE, "value", query.to(), "limit", last);
        }
    }
}
