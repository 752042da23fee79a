package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.access.BusinessTime;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.organization.NumberSeries;
import now.billing.organization.NumberSeriesBook;
import now.billing.organization.SeriesPosition;

/** Number series, one per kind of document. */
@Stateless
public class NumberSeriesRecords {
    /** The highest number a series may start with: nine digits, far from where a counter would overflow. */
    public static final long HIGHEST_START = 999_999_999L;

    static final ProblemCode IN_USE = ProblemCode.of("series.in_use");

    @Inject
    private NumberSeriesBook book;

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

    /** Changes the pattern and, once and before the first use in the period, raises the next number. */
    @RolesAllowed("settings.write")
    public NumberSeriesView change(UUID id, long version, SaveNumberSeries command) {
        NumberSeries series = book.find(id).orElseThrow(NotFound::create);
        Changes.requireSeen(series.version(), version);
        LocalDate today = time.today();
        FieldProblems problems = new FieldProblems();
        NumberPattern pattern = problems.read("pattern", () -> NumberPattern.parse(command.pattern()));
        if (command.nextValue() < 1 || command.nextValue() > HIGHEST_START) {
            problems.add("nextValue", ProblemCode.OUT_OF_RANGE, "value", command.nextValue(), "limit", HIGHEST_START);
        }
        problems.throwIfAny();
        if (pattern != null && !pattern.equals(series.pattern())) {
            refuseWhileUsed(series, today);
            series.change(pattern, clock.instant());
            changes.write();
        }
        SeriesPosition position = book.position(series, today);
        if (command.nextValue() != position.nextValue()) {
            raise(series, position, today, command.nextValue());
        }
        return view(series, today);
    }

    private void refuseWhileUsed(NumberSeries series, LocalDate today) {
        SeriesPosition position = book.position(series, today);
        if (position.used()) {
            throw RuleViolated.of(List.of(
                    Problem.at("pattern", IN_USE, "period", position.period(), "nextValue", position.nextValue())));
        }
    }

    private void raise(NumberSeries series, SeriesPosition position, LocalDate today, long nextValue) {
        if (nextValue < position.nextValue()) {
            throw InvalidInput.of(
                    "nextValue", ProblemCode.OUT_OF_RANGE, "value", nextValue, "limit", position.nextValue());
        }
        book.startAt(series, today, nextValue);
    }

    private NumberSeriesView view(NumberSeries series, LocalDate today) {
        SeriesPosition position = book.position(series, today);
        return new NumberSeriesView(
                series.id(),
                series.kind(),
                series.pattern().text(),
                series.pattern().format(position.nextValue(), today).value(),
                position.nextValue(),
                position.lastIssueDate(),
                position.used(),
                series.version());
    }
}
