package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.records.GivenNumbers;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.documents.records.SeriesPosition;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.document.NumberShape;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.organization.NumberSeries;
import now.billing.organization.Numbering;

/** Number series, one per kind of document. */
@Stateless
public class NumberSeriesRecords {
    /** The highest number a series may start with: nine digits, far from where a counter would overflow. */
    public static final long HIGHEST_START = 999_999_999L;

    static final ProblemCode WOULD_REPEAT = ProblemCode.of("series.would_repeat");
    static final ProblemCode WOULD_REPEAT_LATER = ProblemCode.of("series.would_repeat_in_another_period");
    static final ProblemCode COUNTED_ON = ProblemCode.of("series.counted_on");

    @Inject
    private NumberSeriesBook book;

    @Inject
    private GivenNumbers given;

    @Inject
    private Changes changes;

    @Inject
    private BusinessTime time;

    @Inject
    private Clock clock;

    @RolesAllowed("settings.read")
    public List<NumberSeriesView> list() {
        LocalDate today = time.today();
        return book.all().stream().map(series -> view(series, today)).toList();
    }

    /**
     * Takes another pattern, at any time as long as it repeats no number that was given, and raises the next number,
     * once and before the first use in the period.
     *
     * @throws RuleViolated {@code series.would_repeat} with the number, and the start or the pattern that would not
     */
    @RolesAllowed("settings.write")
    public NumberSeriesView change(UUID id, long version, SaveNumberSeries command) {
        NumberSeries series = book.find(id).orElseThrow(NotFound::create);
        Changes.requireSeen(series.version(), version);
        LocalDate today = time.today();
        FieldProblems problems = new FieldProblems();
        NumberPattern pattern = pattern(series, command, problems);
        if (command.nextValue() < 1 || command.nextValue() > HIGHEST_START) {
            problems.add("nextValue", ProblemCode.OUT_OF_RANGE, "value", command.nextValue(), "limit", HIGHEST_START);
        }
        problems.throwIfAny();
        if (!pattern.equals(series.pattern())) {
            take(series, pattern, command.nextValue(), today);
        }
        SeriesPosition position = book.position(series, today);
        if (command.nextValue() != position.nextValue()) {
            raise(series, position, today, command.nextValue());
        }
        return view(series, today);
    }

    private static NumberPattern pattern(NumberSeries series, SaveNumberSeries command, FieldProblems problems) {
        NumberPattern.Reset reset = command.reset();
        NumberPattern old = series.pattern();
        NumberPattern read = problems.read("pattern", () -> {
            if (reset != null) {
                return new NumberPattern(command.pattern(), reset);
            }
            return old.text().equals(command.pattern()) ? old : NumberPattern.parse(command.pattern());
        });
        return read == null ? old : read;
    }

    private void take(NumberSeries series, NumberPattern pattern, long start, LocalDate today) {
        Numbering old = series.numbering();
        given.open(old, pattern, today);
        given.repeat(old, pattern, start, today).ifPresent(repeat -> {
            String way = given.anotherSeries(old, today).text();
            throw RuleViolated.of(List.of(refusal(pattern, repeat, way)));
        });
        series.change(pattern, clock.instant());
        changes.write();
    }

    private static Problem refusal(NumberPattern pattern, NumberShape.Repeat repeat, String way) {
        boolean avoidable = repeat.here() && repeat.highest() < HIGHEST_START;
        return avoidable
                ? Problem.at(
                        "nextValue",
                        WOULD_REPEAT,
                        "value",
                        pattern,
                        "number",
                        repeat.number(),
                        "next",
                        repeat.highest() + 1,
                        "way",
                        way)
                : Problem.at("pattern", WOULD_REPEAT_LATER, "value", pattern, "number", repeat.number(), "way", way);
    }

    private void raise(NumberSeries series, SeriesPosition position, LocalDate today, long nextValue) {
        if (nextValue < position.nextValue()) {
            throw InvalidInput.of("nextValue", COUNTED_ON, "value", nextValue, "next", position.nextValue());
        }
        book.startAt(series, today, nextValue);
    }

    private NumberSeriesView view(NumberSeries series, LocalDate today) {
        SeriesPosition position = book.position(series, today);
        return new NumberSeriesView(
                series.id(),
                series.kind(),
                series.pattern().text(),
                series.pattern().reset(),
                series.pattern().format(position.nextValue(), today).value(),
                position.nextValue(),
                position.lastIssueDate(),
                position.used(),
                given.anotherSeries(series.numbering(), today).text(),
                series.version());
    }
}
