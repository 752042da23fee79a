package now.billing.kernel.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.calculation.CalculationInput;
import now.billing.kernel.calculation.DocumentCalculator;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an estimate that the client may choose (ADR 0101). Each has its amount, and none is part of a sum: not of
 * the totals, the VAT groups or what is shared by the lines, until it is chosen.
 */
public final class OptionalLines {
    static final ProblemCode OF_ESTIMATES = ProblemCode.of("document.optional_line");

    private static final String LINE = "lines[";

    private OptionalLines() {}

    /** The ids of those in a stored document, in their order. */
    public static List<UUID> of(DocumentContent content) {
        return content.lines().stream()
                .filter(ContentLine::isOptional)
                .flatMap(line -> Stream.ofNullable(line.lineId()))
                .toList();
    }

    /** What is wrong with them in a document of a kind: nobody chooses lines of an invoice. */
    public static List<Problem> problems(DocumentKind kind, DocumentContent content) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; kind != DocumentKind.ESTIMATE && i < content.lines().size(); i++) {
            if (content.lines().get(i).isOptional()) {
                problems.add(Problem.at("lines[" + i + "].optional", OF_ESTIMATES));
            }
        }
        return problems;
    }

    /** What was agreed to: all lines that are not optional, and those that were chosen as if they never had been. */
    public static DocumentContent agreed(DocumentContent content, Collection<UUID> chosen) {
        if (content.lines().stream().noneMatch(ContentLine::isOptional)) {
            return content;
        }
        return content.toBuilder()
                .lines(content.lines().stream()
                        .filter(line -> !line.isOptional() || chosen.contains(line.lineId()))
                        .map(line -> line.withMore(line.more().withOptional(false)))
                        .toList())
                .more(content.more().withLayout(LineLayout.without(content, chosen)))
                .build();
    }

    /**
     * Amounts by their place, such as {@code lines[2].discount}, in the places of another content of the same lines;
     * what stands in no line keeps its own.
     */
    public static Map<String, Money> moved(Map<String, Money> amounts, DocumentContent from, DocumentContent to) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < to.lines().size(); i++) {
            places.put(to.lines().get(i).lineId(), i);
        }
        Map<String, Money> moved = new TreeMap<>();
        amounts.forEach((place, amount) -> moved.put(moved(place, from, places), amount));
        return moved;
    }

    private static String moved(String place, DocumentContent from, Map<UUID, Integer> places) {
        if (!place.startsWith(LINE)) {
            return place;
        }
        int end = place.indexOf(']');
        int line = Integer.parseInt(place.substring(LINE.length(), end));
        return LINE + places.get(from.lines().get(line).lineId()) + place.substring(end);
    }

    /** What a client agreed to pay who could choose; empty where he could not, or said no. */
    public static Optional<Money> agreedTotal(DocumentContent content, @Nullable EstimateAnswer answer) {
        return answer == null
                        || answer.verdict() == EstimateAnswer.Verdict.REJECTED
                        || of(content).isEmpty()
                ? Optional.empty()
                : Optional.of(agreed(content, answer.chosen())
                        .calculateAsStored()
                        .totals()
                        .toPay());
    }

    static CalculatedDocument calculate(DocumentContent content, Map<TaxRate, Money> settled) {
        CalculationInput input = content.toCalculationInput();
        List<ContentLine> lines = content.lines();
        if (lines.stream().noneMatch(ContentLine::isOptional)) {
            return DocumentCalculator.calculate(input, settled);
        }
        List<CalculationInput.Line> counted = new ArrayList<>();
        Set<TaxRate> used = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            CalculationInput.Line line = input.lines().get(i);
            counted.add(lines.get(i).isOptional() ? nothing(line) : line);
            if (!lines.get(i).isOptional()) {
                used.add(line.tax());
            }
        }
        content.adjustments().forEach(each -> used.add(each.tax()));
        CalculatedDocument sums = DocumentCalculator.calculate(with(input, counted), settled);
        List<CalculatedLine> all = new ArrayList<>(sums.lines());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isOptional()) {
                all.set(i, alone(input, input.lines().get(i)));
            }
        }
        return new CalculatedDocument(
                all,
                sums.adjustments(),
                sums.taxes().stream()
                        .filter(group -> used.contains(group.rate()))
                        .toList(),
                sums.totals(),
                sums.trace());
    }

    /** A line that adds nothing, so that all others keep their places. */
    private static CalculationInput.Line nothing(CalculationInput.Line line) {
        return new CalculationInput.Line(
                Quantity.of(0), line.unitPrice(), line.baseQuantity(), List.of(), null, line.tax(), true);
    }

    private static CalculatedLine alone(CalculationInput input, CalculationInput.Line line) {
        CalculationInput only = CalculationInput.net(input.currency(), List.of(line));
        return DocumentCalculator.calculate(new CalculationInput(
                        only.currency(),
                        input.priceBasis(),
                        only.lines(),
                        only.adjustments(),
                        null,
                        input.exemptions(),
                        only.prepaid(),
                        false,
                        null))
                .lines()
                .get(0);
    }

    private static CalculationInput with(CalculationInput input, List<CalculationInput.Line> lines) {
        return new CalculationInput(
                input.currency(),
                input.priceBasis(),
                lines,
                input.adjustments(),
                input.discount(),
                input.exemptions(),
                input.prepaid(),
                input.cashRounding(),
                input.rounding(),
                input.withholdings());
    }
}
