package now.billing.documents.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.document.NumberShape;
import now.billing.kernel.document.NumberShape.Given;
import now.billing.kernel.document.NumberShape.Repeat;
import now.billing.organization.Numbering;
import now.billing.storage.TenantSql;

/**
 * The numbers that documents of a series' kind were given, by whatever pattern; what a new pattern must not repeat.
 * Reads all numbers of the kind, which a change of settings may.
 */
@Dependent
public class GivenNumbers {
    /** Higher places are beyond every counter. */
    private static final long BEYOND = 1_000_000_000_000L;

    private static final int LETTERS = 26;
    private static final int MOST_PATTERNS = LETTERS * LETTERS;

    private final TenantSql sql;

    @Inject
    public GivenNumbers(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * Closes the runs of a series that are not of this pattern and opens that one again. Who is taking a number goes
     * first; who comes later waits, then finds its run closed and follows the pattern.
     */
    public void open(Numbering series, NumberPattern pattern, LocalDate today) {
        NumberPattern old = series.pattern();
        // A counter that another call is just beginning cannot be locked, but its place can be waited for.
        sql.execute(
                "insert into number_counter (series_id, pattern, resets, period, next_value)"
                        + " values (?, ?, ?, ?, 1) on conflict do nothing",
                series.series(),
                old.text(),
                old.reset(),
                old.period(today));
        sql.execute(
                "update number_counter set closed = not (pattern = ? and resets = ?) where series_id = ?",
                pattern.text(),
                pattern.reset(),
                series.series());
    }

    /**
     * A number that the pattern could give again if its counter started at {@code start} today.
     *
     * @param series the series that takes the pattern
     */
    public Optional<Repeat> repeat(Numbering series, NumberPattern pattern, long start, LocalDate today) {
        NumberShape shape = pattern.shape();
        List<Given> given = sql.rows(
                row -> new Given(row.text("dates"), row.number("highest")),
                "select array_to_string(regexp_match(r.number, ?), ' ') as dates,"
                        + " cast(least(max(cast((regexp_match(r.number, ?))[1] as numeric)), ?) as bigint) as highest"
                        + " from issued_record r join number_series s on s.document_kind = r.document_kind"
                        + " where s.id = ? and r.number ~ ? group by dates",
                shape.dates(),
                shape.counter(),
                BEYOND,
                series.series(),
                shape.dates());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> counters = sql
                .rows(
                        row -> Map.entry(row.text("period"), row.number("next_value")),
                        "select period, next_value from number_counter"
                                + " where series_id = ? and pattern = ? and resets = ?",
                        series.series(),
                        pattern.text(),
                        pattern.reset())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String here = pattern.period(today);
        return shape.repeats(
                given, period -> Math.max(counters.getOrDefault(period, 1L), period.equals(here) ? start : 1), today);
    }

    /** A pattern like the one of the series that repeats nothing: the way out where the series is blocked. */
    public NumberPattern anotherSeries(Numbering series, LocalDate today) {
        for (int i = 1; i < MOST_PATTERNS; i++) {
            NumberPattern other = series.pattern().lettered(letters(i));
            if (!other.equals(series.pattern())
                    && !counted(series, other)
                    && repeat(series, other, 1, today).isEmpty()) {
                return other;
            }
        }
        throw new IllegalStateException("every pattern was used: " + series);
    }

    /** Whether the run was ever begun; it would go on where it stood, and with its last date. */
    private boolean counted(Numbering series, NumberPattern pattern) {
        return sql.row(
                        row -> row.flag("counted"),
                        "select exists (select 1 from number_counter where series_id = ? and pattern = ?"
                                + " and resets = ? and (last_issue_on is not null or next_value > 1)) as counted",
                        series.series(),
                        pattern.text(),
                        pattern.reset())
                .orElse(false);
    }

    /** B to Z, then AA to ZZ. */
    private static String letters(int i) {
        String last = String.valueOf((char) ('A' + i % LETTERS));
        return i < LETTERS ? last : (char) ('A' + i / LETTERS - 1) + last;
    }
}
