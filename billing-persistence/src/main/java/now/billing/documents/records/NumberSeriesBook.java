package now.billing.documents.records;

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
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.organization.NumberSeries;
import now.billing.organization.Numbering;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;

/**
 * The number series and their counters. A counter row stays locked from {@link #next} to the end of the transaction, so
 * that numbers have no gap even after a rollback; call it as late as possible (ADR 0023).
 */
@Dependent
public class NumberSeriesBook {
    public static final ProblemCode DATE_BEFORE_LAST = ProblemCode.of("series.date_before_last");
    public static final ProblemCode CHANGED_MEANWHILE = ProblemCode.of("series.changed_meanwhile");
    public static final ProblemCode ALREADY_STARTED = ProblemCode.of("series.already_started");

    private final TenantSql sql;
    private final GivenNumbers given;

    @Inject
    public NumberSeriesBook(TenantSql sql) {
        this.sql = sql;
        this.given = new GivenNumbers(sql);
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
        String language = sql.row(row -> row.text("language_code"), "select language_code from organization")
                .orElse("");
        NumberPattern pattern = NumberPattern.parse(kind.usualPattern(language));
        sql.execute(
                "insert into number_series"
                        + " (id, document_kind, name, pattern, resets, preferred, created_at, updated_at, version)"
                        + " values (?, ?, ?, ?, ?, true, ?, ?, 1) on conflict (document_kind, name) do nothing",
                Ids.next(),
                kind,
                kind.key(),
                pattern.text(),
                pattern.reset(),
                at,
                at);
        return numbering(kind).orElseThrow(() -> new IllegalStateException("a series of " + kind + " was not begun"));
    }

    /** Series that have the usual pattern and never counted take the usual pattern of another language. */
    public void speak(String before, String after, Instant at) {
        for (DocumentKind kind : DocumentKind.values()) {
            sql.execute(
                    "update number_series s set pattern = ?, updated_at = ?, version = s.version + 1"
                            + " where s.document_kind = ? and s.pattern = ?"
                            + " and not exists (select 1 from number_counter c where c.series_id = s.id)",
                    kind.usualPattern(after),
                    at,
                    kind,
                    kind.usualPattern(before));
        }
    }

    private Optional<Numbering> numbering(DocumentKind kind) {
        return sql.row(
                Numbering::read,
                "select id as series_id, pattern, resets from number_series where document_kind = ? and preferred"
                        + " order by id limit 1",
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
                                period,
                                row.number("next_value"),
                                row.optionalDate("last_issue_on").orElse(null),
                                row.number("next_value") == 1),
                        "select next_value, last_issue_on from number_counter"
                                + " where series_id = ? and pattern = ? and resets = ? and period = ?",
                        series.series(),
                        series.pattern().text(),
                        series.pattern().reset(),
                        period)
                .orElse(new SeriesPosition(period, 1, null, true));
    }

    /**
     * Raises the start of a series, once and before its first number in the period.
     *
     * @throws RuleViolated {@code series.already_started}
     */
    public void startAt(NumberSeries series, LocalDate on, long firstValue) {
        NumberPattern pattern = series.pattern();
        String period = pattern.period(on);
        int started = sql.execute(
                "insert into number_counter as c (series_id, pattern, resets, period, next_value)"
                        + " values (?, ?, ?, ?, ?) on conflict (series_id, pattern, resets, period)"
                        + " do update set next_value = excluded.next_value"
                        + " where c.next_value = 1 and c.last_issue_on is null",
                series.id(),
                pattern.text(),
                pattern.reset(),
                period,
                firstValue);
        if (started == 0) {
            throw RuleViolated.of(
                    ALREADY_STARTED,
                    "period",
                    period,
                    "next",
                    position(series, on).nextValue(),
                    "way",
                    given.anotherSeries(series.numbering(), on).text());
        }
    }

    /**
     * The next number. Locks the counter until the transaction ends; a rollback gives the number back.
     *
     * @throws RuleViolated {@code series.date_before_last} with the date of the last number, or
     *     {@code series.changed_meanwhile} where the pattern was changed since the series was read: the counter that
     *     was waited for stays locked, so the new one is taken by another transaction
     */
    public DocumentNumber next(Numbering series, LocalDate issueDate) {
        Optional<Long> value = sql.row(
                row -> row.number("given"),
                "insert into number_counter as c (series_id, pattern, resets, period, next_value, last_issue_on)"
                        + " select s.id, s.pattern, s.resets, ?, 2, ? from number_series s"
                        + " where s.id = ? and s.pattern = ? and s.resets = ?"
                        + " on conflict (series_id, pattern, resets, period) do update"
                        + " set next_value = c.next_value + 1, last_issue_on = excluded.last_issue_on"
                        + " where not c.closed"
                        + " and (c.last_issue_on is null or c.last_issue_on <= excluded.last_issue_on)"
                        + " returning next_value - 1 as given",
                series.pattern().period(issueDate),
                issueDate,
                series.series(),
                series.pattern().text(),
                series.pattern().reset());
        if (value.isPresent()) {
            return series.pattern().format(value.get(), issueDate);
        }
        refuseIfChanged(series);
        throw RuleViolated.of(List.of(Problem.at(
                "issueDate",
                DATE_BEFORE_LAST,
                "date",
                issueDate,
                "last",
                lastIssueDate(series, issueDate),
                "way",
                given.anotherSeries(series, issueDate).text())));
    }

    /**
     * As {@link #next} for documents whose day nobody chooses: they are dated today, or on the day of the last one
     * where that is later, which it is after the organization moved to a time zone further west. Refused only where
     * the pattern is being changed ({@link #next}).
     */
    public DatedNumber nextFrom(Numbering series, LocalDate today) {
        LocalDate last = sql.row(
                        row -> row.optionalDate("last_issue_on").orElse(today),
                        "select max(last_issue_on) as last_issue_on from number_counter"
                                + " where series_id = ? and pattern = ? and resets = ?",
                        series.series(),
                        series.pattern().text(),
                        series.pattern().reset())
                .orElse(today);
        LocalDate wanted = last.isAfter(today) ? last : today;
        String period = series.pattern().period(wanted);
        Optional<DatedNumber> number = sql.row(
                row -> new DatedNumber(
                        series.pattern().format(row.number("given"), row.date("last_issue_on")),
                        row.date("last_issue_on")),
                "insert into number_counter as c (series_id, pattern, resets, period, next_value, last_issue_on)"
                        + " select s.id, s.pattern, s.resets, ?, 2, ? from number_series s"
                        + " where s.id = ? and s.pattern = ? and s.resets = ?"
                        + " on conflict (series_id, pattern, resets, period) do update"
                        + " set next_value = c.next_value + 1,"
                        + " last_issue_on = greatest(c.last_issue_on, excluded.last_issue_on)"
                        + " where not c.closed returning next_value - 1 as given, last_issue_on",
                period,
                wanted,
                series.series(),
                series.pattern().text(),
                series.pattern().reset());
        return number.orElseThrow(() -> RuleViolated.of(CHANGED_MEANWHILE));
    }

    private void refuseIfChanged(Numbering series) {
        Numbering now = sql.row(
                        Numbering::read,
                        "select id as series_id, pattern, resets from number_series where id = ?",
                        series.series())
                .orElseThrow(() -> new IllegalStateException("no series " + series.series()));
        if (!now.equals(series)) {
            throw RuleViolated.of(CHANGED_MEANWHILE);
        }
    }

    private Object lastIssueDate(Numbering series, LocalDate on) {
        LocalDate last = position(series, on).lastIssueDate();
        return last == null ? "" : last;
    }
}
