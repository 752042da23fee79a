package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.drafting.PrintedTexts;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.InvoiceLaw;
import now.billing.kernel.document.IssueRules;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.maintaining.RecordChecks;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.CountryDefaults;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands in the way of issuing, found before a number is touched: what EN 16931 demands
 * ({@link IssueRules}), texts that cannot be drawn, dates that would block the series, totals that do not add up. Each
 * finding has a code, a field and the facts; the text by its code says how to mend it.
 */
@Dependent
public class IssueGate {
    /** How far ahead of the business date a document may be dated; a mistyped year would block its series for ever. */
    public static final int MOST_DAYS_AHEAD = 366;

    /** How far back; two digits of a year are enough to know it by (numbers with {@code {yy}}). */
    public static final int MOST_YEARS_BACK = 50;

    static final ProblemCode DATE_TOO_OLD = ProblemCode.of("issue.date_too_far_back");
    static final ProblemCode DATE_TOO_FAR = ProblemCode.of("issue.date_too_far_ahead");
    static final ProblemCode TOTALS_DISAGREE = ProblemCode.of("issue.totals_disagree");

    private final PrintedTexts texts;
    private final PrintableText fonts;

    @Inject
    public IssueGate(PrintedTexts texts, PrintableText fonts) {
        this.texts = texts;
        this.fonts = fonts;
    }

    /**
     * What stands against issuing; empty when nothing does. Never looks at the number.
     *
     * @param content as it was resolved for the issue, dates filled in
     * @param document the same as it would be frozen
     * @param buyerKnown whether a customer was chosen at all; without one the buyer's own findings say nothing
     */
    public List<Problem> findings(
            DocumentContent content, IssuedDocument document, boolean buyerKnown, LocalDate today) {
        FieldProblems problems = new FieldProblems();
        String other = document.ref().kind().partyRole() == PartyRole.SUPPLIER ? "seller" : "buyer";
        if (!buyerKnown) {
            problems.add("customerId", ProblemCode.REQUIRED, "rule", "BR-07");
        }
        InvoiceLaw law = CountryDefaults.lawOf(document.seller().address().country());
        IssueRules.findings(document.ref().kind(), content, document.totals(), document.seller(), document.buyer(), law)
                .stream()
                .filter(problem -> buyerKnown || !about(problem, other))
                .map(problem -> about(problem, other) ? ofCustomer(problem, document.customerId()) : problem)
                .forEach(problem -> problems.addAll(List.of(problem)));
        if (document.ref().kind().isPrinted()) {
            printed(problems, content, document);
        }
        dates(problems, document.issueDate(), today);
        totals(problems, document);
        return problems.list().stream().distinct().toList();
    }

    private void printed(FieldProblems problems, DocumentContent content, IssuedDocument document) {
        problems.addAll(texts.problems(content));
        drawable(problems, "seller", document.seller());
        drawable(problems, "buyer", document.buyer());
        payment(problems, document.payment());
    }

    /** With the customer where it is mended. */
    private static Problem ofCustomer(Problem problem, UUID customer) {
        Map<String, String> facts = new HashMap<>(problem.args());
        facts.put("customer", customer.toString());
        return new Problem(problem.code(), problem.field(), facts);
    }

    private static boolean about(Problem problem, String path) {
        String field = problem.field();
        return field != null && field.startsWith(path + ".");
    }

    private void drawable(FieldProblems problems, String path, Party party) {
        PostalAddress address = party.address();
        drawable(problems, path + ".name", party.name());
        drawable(problems, path + ".legalName", party.legalName());
        drawable(problems, path + ".contactName", party.contactName());
        drawable(problems, path + ".address.street", address.street());
        drawable(problems, path + ".address.line2", address.line2());
        drawable(problems, path + ".address.line3", address.line3());
        drawable(problems, path + ".address.town", address.town());
    }

    private void drawable(FieldProblems problems, String field, String text) {
        RecordChecks.undrawable(fonts, field, text).ifPresent(problem -> problems.addAll(List.of(problem)));
    }

    private void payment(FieldProblems problems, @Nullable PaymentInstructions payment) {
        if (payment != null) {
            drawable(problems, "bankAccount.holder", payment.holder());
            drawable(problems, "bankAccount.bankName", payment.bankName());
        }
    }

    private static void dates(FieldProblems problems, LocalDate issueDate, LocalDate today) {
        LocalDate latest = today.plusDays(MOST_DAYS_AHEAD);
        if (issueDate.isAfter(latest)) {
            problems.add("issueDate", DATE_TOO_FAR, "value", issueDate, "limit", latest);
        }
        LocalDate earliest = today.minusYears(MOST_YEARS_BACK);
        if (issueDate.isBefore(earliest)) {
            problems.add("issueDate", DATE_TOO_OLD, "value", issueDate, "limit", earliest);
        }
    }

    /** The second gate: what is about to be frozen is added up once more, without the calculator. */
    private static void totals(FieldProblems problems, IssuedDocument document) {
        DocumentTotals totals = document.totals();
        Money lines = Money.sum(
                document.currency(),
                document.lines().stream()
                        .filter(line -> !line.more().isOptional())
                        .map(IssuedLine::net)
                        .toList());
        Money tax = Money.sum(
                document.currency(),
                document.taxes().stream().map(TaxBreakdown::tax).toList());
        Money base = Money.sum(
                document.currency(),
                document.taxes().stream().map(TaxBreakdown::base).toList());
        equal(problems, "totals.lineTotal", totals.lineTotal(), lines);
        equal(problems, "totals.net", totals.net(), base);
        equal(problems, "totals.tax", totals.tax(), tax);
        equal(problems, "totals.gross", totals.gross(), totals.net().plus(totals.tax()));
        equal(
                problems,
                "totals.payable",
                totals.payable(),
                totals.gross().minus(totals.prepaid()).plus(totals.rounding()));
    }

    private static void equal(FieldProblems problems, String field, Money stated, Money added) {
        if (!stated.equals(added)) {
            problems.add(field, TOTALS_DISAGREE, "value", stated.plain(), "expected", added.plain());
        }
    }
}
