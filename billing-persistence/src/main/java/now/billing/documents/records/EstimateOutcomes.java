package now.billing.documents.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import now.billing.json.JsonMaker;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.document.LineParts;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.TenantSql;

/** What became of issued estimates: facts beside them, only ever added. */
@Dependent
public class EstimateOutcomes {
    private final TenantSql sql;

    /**
     * What other documents took of an estimate.
     *
     * @param amounts of allowances and charges, by their place
     */
    public record Taken(LineParts parts, Map<String, Money> amounts) {}

    @Inject
    public EstimateOutcomes(TenantSql sql) {
        this.sql = sql;
    }

    /** How an estimate stands. */
    public Optional<EstimateStanding> standing(UUID estimate) {
        return sql.row(
                row -> new EstimateStanding(
                        row.optionalDate("valid_until").orElse(null),
                        row.optionalText("answer")
                                .map(EstimateAnswer.Verdict::valueOf)
                                .orElse(null),
                        row.optionalInstant("withdrawn_at").isPresent(),
                        row.flag("converted")),
                "select valid_until, answer, withdrawn_at, converted from estimate_standing where estimate_id = ?",
                estimate);
    }

    /** Keeps the one answer; a second violates {@code estimate_answer_pk}. */
    public void answer(UUID estimate, EstimateAnswer answer, String actor) {
        sql.execute(
                "insert into estimate_answer"
                        + " (estimate_id, answer, by_receiver, name, note, chosen, answered_by, answered_at)"
                        + " values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)",
                estimate,
                answer.verdict(),
                answer.byReceiver(),
                answer.name(),
                answer.note(),
                JsonMaker.array(answer.chosen().stream().map(UUID::toString).toList())
                        .build()
                        .toString(),
                actor,
                answer.at());
    }

    public Optional<EstimateAnswer> answer(UUID estimate) {
        return sql.row(
                row -> new EstimateAnswer(
                        row.word("answer", EstimateAnswer.Verdict.class),
                        row.flag("by_receiver"),
                        row.text("name"),
                        row.text("note"),
                        chosen(estimate),
                        row.instant("answered_at")),
                "select answer, by_receiver, name, note, answered_at from estimate_answer where estimate_id = ?",
                estimate);
    }

    /** Which optional lines were chosen. */
    private List<UUID> chosen(UUID estimate) {
        return sql.rows(
                row -> UUID.fromString(row.text("line")),
                "select jsonb_array_elements_text(chosen) as line from estimate_answer where estimate_id = ?",
                estimate);
    }

    public void withdraw(UUID estimate, String actor, Instant at) {
        sql.execute(
                "insert into estimate_withdrawal (estimate_id, withdrawn_by, withdrawn_at) values (?, ?, ?)",
                estimate,
                actor,
                at);
    }

    /**
     * Keeps what a draft took of an estimate, as long as that draft is there.
     *
     * @param amounts by their place
     */
    public void convert(UUID estimate, DocumentRef draft, LineParts parts, Map<String, Money> amounts, String actor) {
        Map<String, Object> quantities = new TreeMap<>();
        parts.quantities().forEach((line, quantity) -> quantities.put(line.toString(), quantity.plain()));
        Map<String, Object> shares = new TreeMap<>();
        amounts.forEach((place, amount) -> shares.put(place, amount.plain()));
        sql.execute(
                "insert into estimate_conversion"
                        + " (document_kind, document_id, estimate_id, parts, amounts, converted_by)"
                        + " values (?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)",
                draft.kind(),
                draft.id(),
                estimate,
                CanonicalJson.text(quantities),
                CanonicalJson.text(shares),
                actor);
    }

    /** Which quantities were taken. */
    public LineParts taken(UUID estimate) {
        Map<UUID, Quantity> taken = new HashMap<>();
        sql.rows(
                        row -> Map.entry(UUID.fromString(row.text("line")), Quantity.of(row.decimal("quantity"))),
                        "select p.key as line, sum(p.value::numeric) as quantity from estimate_conversion c"
                                + " cross join lateral jsonb_each_text(c.parts) p where c.estimate_id = ?"
                                + " group by p.key",
                        estimate)
                .forEach(each -> taken.put(each.getKey(), each.getValue()));
        return new LineParts(taken);
    }

    /** Which quantities were taken, and which amounts went with them: of the same drafts, whoever deletes one now. */
    public Taken taken(UUID estimate, CurrencyUnit currency) {
        Map<UUID, Quantity> parts = new HashMap<>();
        Map<String, Money> amounts = new HashMap<>();
        sql.rows(
                        row -> new Sum(row.text("what").equals("part"), row.text("place"), row.decimal("total")),
                        "select w.key as what, p.key as place, sum(p.value::numeric) as total"
                                + " from estimate_conversion c cross join lateral"
                                + " jsonb_each(jsonb_build_object('part', c.parts, 'amount', c.amounts)) w"
                                + " cross join lateral jsonb_each_text(w.value) p"
                                + " where c.estimate_id = ? group by w.key, p.key",
                        estimate)
                .forEach(sum -> {
                    if (sum.part()) {
                        parts.put(UUID.fromString(sum.place()), Quantity.of(sum.total()));
                    } else {
                        amounts.put(sum.place(), Money.of(sum.total(), currency));
                    }
                });
        return new Taken(new LineParts(parts), amounts);
    }

    private record Sum(boolean part, String place, BigDecimal total) {}

    /** What it became, the newest first. */
    public List<DocumentRef> outcomes(UUID estimate) {
        return sql.rows(
                row -> DocumentRef.of(row.word("kind", DocumentKind.class), row.uuid("id")),
                "select document_kind as kind, document_id as id from estimate_conversion"
                        + " where estimate_id = ? order by created_at desc, document_id desc",
                estimate);
    }
}
