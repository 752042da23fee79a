package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;

/**
 * The number series and their counters. A counter row stays locked from {@link #next} to the end of the transaction, so
 * that numbers have no gap even after a rollback; call it as late as possible (ADR 0023).
 */
@Dependent
public class NumberSeriesBook {
    public static final ProblemCode DATE_BEFORE_LAST = ProblemCode.of("series.date_before_last");
    public static final ProblemCode ALREADY_STARTED = ProblemCode.of("series.already_started");

    private final TenantSql sql;

    @Inject
    public NumberSeriesBook(TenantSql sql) {
        this.sql = sql;
    }

    public NumberSeries add(NumberSeries series) {
        return sql.add(series);
    }

    public Optional<NumberSeries> find(UUID id) {
        return sql.find(NumberSeries.class, id);
    }

    /** The series that documents of this kind take. */
    public Optional<NumberSeries> of(DocumentKind kind) {
        return sql.query(
                        NumberSeries.class,
                        "select s from NumberSeries s where s.kind = :kind and s.preferred = true order by s.id")
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** How documents of this kind are numbered, by the usual pattern where no series was begun yet. */
    public Numbering ofOrBegun(DocumentKind kind, Instant at) {
        return numbering(kind).orElseGet(() -> begun(kind, at));
    }

    /** Begins the usual series of a kind that has none; two callers at once begin it once. */
    public Numbering begun(DocumentKind kind, Instant at) {
        sql.execute(
                "insert into number_series"
                        + " (id, document_kind, name, pattern, preferred, created_at, updated_at, version)"
                        + " values (?, ?, ?, ?, true, ?, ?, 1) on conflict (document_kind, name) do nothing",
                Ids.next(),
                kind,
                kind.key(),
                kind.usualPattern(),
                at,
                at);
        return numbering(kind).orElseThrow(() -> new IllegalStateException("a series of " + kind + " was not begun"));
    }

    private Optional<Numbering> numbering(DocumentKind kind) {
        return sql.row(
                row -> new Numbering(row.uuid(1), NumberPattern.parse(row.text(2))),
                "select id, pattern from number_series where document_kind = ? and preferred order by id limit 1",
                kind);
    }

    public List<NumberSeries> all() {
        return sql.query(NumberSeries.class, "select s from NumberSeries s order by s.id")
                .getResultList();
    }

    /** Where a series stands on a date. */
    public SeriesPosition position(NumberSeries series, LocalDate on) {
        return position(series.numbering(), on);
    }

    private SeriesPosition position(Numbering series, LocalDate on) {
        String period = series.pattern().period(on);
        return sql.row(
                        row -> new SeriesPosition(
                                period, row.number(1), row.optionalDate(2).orElse(null), false),
                        "select next_value, last_issue_on from number_counter where series_id = ? and period = ?",
                        series.series(),
                        period)
                .orElse(new SeriesPosition(period, 1, null, true));
    }

    /**
     * Raises the start of a series, once and before its first number in the period.
     *
     * @throws RuleViolated {@code series.already_started}
     */
    public void startAt(NumberSeries series, LocalDate on, long firstValue) {
        String period = series.pattern().period(on);
        int started = sql.execute(
                "insert into number_counter (series_id, period, next_value) values (?, ?, ?) on conflict do nothing",
                series.id(),
                period,
                firstValue);
        if (started == 0) {
            throw RuleViolated.of(ALREADY_STARTED, "period", period);
        }
    }

    /**
     * The next number. Locks the counter until the transaction ends; a rollback gives the number back.
     *
     * @throws RuleViolated {@code series.date_before_last} with the date of the last number
     */
    public DocumentNumber next(Numbering series, LocalDate issueDate) {
        String period = series.pattern().period(issueDate);
        long value = sql.row(
                        row -> row.number(1),
                        "insert into number_counter as c (series_id, period, next_value, last_issue_on)"
                                + " values (?, ?, 2, ?) on conflict (series_id, period) do update"
                                + " set next_value = c.next_value + 1, last_issue_on = excluded.last_issue_on"
                                + " where c.last_issue_on is null or c.last_issue_on <= excluded.last_issue_on"
                                + " returning next_value - 1",
                        series.series(),
                        period,
                        issueDate)
                .orElseThrow(() ->
                        RuleViolated.of(DATE_BEFORE_LAST, "date", issueDate, "last", lastIssueDate(series, issueDate)));
        return series.pattern().format(value, issueDate);
    }

    /**
     * As {@link #next} for documents whose day nobody chooses: they are dated today, or on the day of the last one
     * where that is later, which it is after the organization moved to a time zone further west. Never refused.
     */
    public DatedNumber nextFrom(Numbering series, LocalDate today) {
        LocalDate last = sql.row(
                        row -> row.optionalDate(1).orElse(today),
                        "select max(last_issue_on) from number_counter where series_id = ?",
                        series.series())
                .orElse(today);
        LocalDate wanted = last.isAfter(today) ? last : today;
        String period = series.pattern().period(wanted);
        return sql.row(
                        row -> new DatedNumber(series.pattern().format(row.number(1), row.date(2)), row.date(2)),
                        "insert into number_counter as c (series_id, period, next_value, last_issue_on)"
                                + " values (?, ?, 2, ?) on conflict (series_id, period) do update"
                                + " set next_value = c.next_value + 1,"
                                + " last_issue_on = greatest(c.last_issue_on, excluded.last_issue_on)"
                                + " returning next_value - 1, last_issue_on",
                        series.series(),
                        period,
                        wanted)
                .orElseThrow(() -> new IllegalStateException("a counter gave no number"));
    }

    private Object lastIssueDate(Numbering series, LocalDate on) {
        LocalDate last = position(series, on).lastIssueDate();
        return last == null ? "" : last;
    }
}
