package now.billing.kernel.document;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.terms.Term;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxRate;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What only a bill has. Where its totals are stated instead of its lines, each is a line of the content by which it is
 * calculated, and its tax is the supplier's.
 *
 * @param number the supplier's; unique among his bills that are approved and not cancelled
 * @param statedTotals one of each VAT rate; empty where lines were written
 * @param attachment the bill as it came, or null
 */
public record BillFacts(
        @Term(longest = Limits.NUMBER) String number,
        @Term List<StatedTotal> statedTotals,
        @Term @Nullable BillFile attachment)
        implements KindFacts {
    /**
     * How far the tax of a rate may be from ours, in units of the last decimal place: a supplier who rounds each line
     * is half of one off by each.
     */
    public static final int MOST_OFF = 50;

    public static final ProblemCode TAX_OFF = ProblemCode.of("bill.tax_off");
    public static final ProblemCode RATE_TWICE = ProblemCode.of("bill.rate_twice");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{C}\\p{Z}\\s]+");

    public BillFacts {
        number = Text.typedLine(number);
        statedTotals = List.copyOf(statedTotals);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.BILL;
    }

    /** The number as it is compared: without blanks, accents and whether letters are large. */
    public String foldedNumber() {
        return UNSEEN.matcher(Normalizer.normalize(number, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    public BillFacts withAttachment(@Nullable BillFile other) {
        return new BillFacts(number, statedTotals, other);
    }

    @Override
    public Set<String> files() {
        return attachment == null ? Set.of() : Set.of(attachment.digest());
    }

    /** The content with a line for each stated total; the same where lines were written. */
    @Override
    public DocumentContent content(DocumentContent written) {
        if (statedTotals.isEmpty()) {
            return written;
        }
        CurrencyUnit currency = written.currency();
        List<ContentLine> lines = new ArrayList<>();
        for (StatedTotal each : statedTotals) {
            if (each.isWhole()) {
                Money net = Objects.requireNonNull(each.net());
                lines.add(ContentLine.of(
                        each.taxRate().toString(),
                        Quantity.parse(net.isNegative() ? "-1" : "1"),
                        UnitCode.ONE,
                        UnitPrice.parse(net.abs().plain(), currency),
                        each.taxRate()));
            }
        }
        return written.toBuilder()
                .priceBasis(PriceBasis.NET)
                .lines(lines)
                .adjustments(List.of())
                .discount(null)
                .more(written.more().withLayout(List.of()))
                .build();
    }

    @Override
    public CalculatedDocument calculate(DocumentContent content) {
        return content.calculate(taxes());
    }

    @Override
    public CalculatedDocument calculateAsStored(DocumentContent content) {
        return content.calculateAsStored(taxes());
    }

    private Map<TaxRate, Money> taxes() {
        Map<TaxRate, Money> taxes = new LinkedHashMap<>();
        for (StatedTotal each : statedTotals) {
            if (each.isWhole()) {
                taxes.put(each.taxRate(), Objects.requireNonNull(each.tax()));
            }
        }
        return taxes;
    }

    @Override
    public List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        problems.addAll(KindFacts.super.problems());
        Text.checkLine(problems, "number", number, Limits.NUMBER);
        Set<TaxRate> seen = new HashSet<>();
        for (int i = 0; i < statedTotals.size(); i++) {
            check(problems, "totals[" + i + "].", statedTotals.get(i), seen);
        }
        return problems.list().stream().map(BillFacts::named).distinct().toList();
    }

    private static void check(FieldProblems problems, String path, StatedTotal total, Set<TaxRate> seen) {
        Money net = total.net();
        Money tax = total.tax();
        if (net == null || tax == null || !total.isWhole()) {
            if (total.category() != null && net != null && tax != null) {
                problems.add(
                        path + "rate",
                        TaxRate.RATE_NOT_ALLOWED,
                        "category",
                        total.category(),
                        "value",
                        total.rate() == null ? "0" : total.rate().plain());
            }
            return;
        }
        TaxRate rate = total.taxRate();
        if (!seen.add(rate)) {
            problems.add(path + "rate", RATE_TWICE, "value", rate);
        }
        Money ours =
                Rounding.halfUp(net.currency()).percentOf(net, rate.percent().value());
        int units = rate.percent().isZero() ? 0 : MOST_OFF;
        Money most = Money.of(net.currency().minorUnit().multiply(BigDecimal.valueOf(units)), net.currency());
        if (tax.minus(ours).abs().compareTo(most) > 0) {
            problems.add(path + "tax", TAX_OFF, "value", tax.plain(), "expected", ours.plain(), "limit", most.plain());
        }
    }

    /** In the API the stated totals are called so. */
    private static Problem named(Problem problem) {
        String field = problem.field();
        return field == null || !field.startsWith("statedTotals")
                ? problem
                : new Problem(problem.code(), "totals" + field.substring("statedTotals".length()), problem.args());
    }
}
