package now.billing.kernel.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * Which quantity of which lines of a document: what is credited or converted of it, or what of that is left, which can
 * be nothing.
 */
public record LineParts(Map<UUID, Quantity> quantities) {
    /** A line that is not there, or that is named twice. */
    public static final ProblemCode UNKNOWN_LINE = ProblemCode.of("input.unknown_reference");

    public LineParts {
        quantities = new LinkedHashMap<>(quantities);
    }

    /** All of a stored document. */
    public static LineParts whole(DocumentContent content) {
        Map<UUID, Quantity> all = new LinkedHashMap<>();
        for (ContentLine line : content.lines()) {
            UUID id = line.lineId();
            if (id != null) {
                all.put(id, line.quantity());
            }
        }
        return new LineParts(all);
    }

    /** What is meant of a line. */
    public Optional<Quantity> of(UUID line) {
        return Optional.ofNullable(quantities.get(line));
    }

    public boolean isNothing() {
        return quantities.values().stream().allMatch(Quantity::isZero);
    }

    /** What is left of these after others were taken. */
    public LineParts less(LineParts taken) {
        Map<UUID, Quantity> left = new LinkedHashMap<>();
        quantities.forEach((line, quantity) -> left.put(
                line,
                Quantity.of(quantity.value()
                        .subtract(taken.of(line).map(Quantity::value).orElse(BigDecimal.ZERO)))));
        return new LineParts(left);
    }

    /** Of what is left: not the lines that were taken entirely, but those of no quantity that nobody took. */
    public LineParts untaken(LineParts taken) {
        Map<UUID, Quantity> untaken = new LinkedHashMap<>(quantities);
        untaken.entrySet()
                .removeIf(each ->
                        each.getValue().isZero() && taken.of(each.getKey()).isPresent());
        return new LineParts(untaken);
    }

    /**
     * The parts that are asked for, of these.
     *
     * @throws InvalidInput for each that is none: {@code lines[0].lineId} where there is no such line or it was named
     *     before, {@code lines[0].quantity} where it is nothing, more, or on the other side of nothing
     */
    public LineParts chosen(List<LinePart> wanted) {
        Map<UUID, Quantity> chosen = new LinkedHashMap<>();
        FieldProblems problems = new FieldProblems();
        for (int i = 0; i < wanted.size(); i++) {
            LinePart part = wanted.get(i);
            Quantity most = quantities.get(part.lineId());
            String path = "lines[" + i + "].";
            if (most == null || chosen.containsKey(part.lineId())) {
                problems.add(path + "lineId", UNKNOWN_LINE, "value", part.lineId());
            } else if (!isPart(part.quantity(), most)) {
                problems.add(
                        path + "quantity",
                        ProblemCode.OUT_OF_RANGE,
                        "value",
                        part.quantity().plain(),
                        "limit",
                        most.plain());
            }
            chosen.put(part.lineId(), part.quantity());
        }
        problems.throwIfAny();
        return new LineParts(chosen);
    }

    private static boolean isPart(Quantity part, Quantity whole) {
        return part.value().signum() != 0
                && part.value().signum() == whole.value().signum()
                && part.value().abs().compareTo(whole.value().abs()) <= 0;
    }
}
