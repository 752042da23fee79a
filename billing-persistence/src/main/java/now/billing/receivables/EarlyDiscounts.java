package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.kernel.document.Credited;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Discounts that payments took. Adding a row and counting it towards its document is one step here. */
@Dependent
public class EarlyDiscounts {
    private static final String SELECT = "select d.id, d.document_kind, d.document_id, d.customer_id, d.payment_id,"
            + " d.amount, d.currency_code, d.granted_on, d.days, d.percent, d.late, d.reverses_id, d.decided_by,"
            + " d.created_at from early_discount d";

    private static final String STANDING =
            " d.reverses_id is null" + " and not exists (select 1 from early_discount r where r.reverses_id = d.id)";

    private final TenantSql sql;
    private final Standings standings;

    @Inject
    public EarlyDiscounts(TenantSql sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    /**
     * Adds a discount or a reversal with its VAT. The customer's account must be locked.
     *
     * @return where the document stands now
     */
    public DocumentStanding add(EarlyDiscount discount) {
        sql.execute(
                "insert into early_discount (id, document_kind, document_id, customer_id, payment_id, amount,"
                        + " currency_code, granted_on, days, percent, late, reverses_id, decided_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                discount.id(),
                discount.document().kind(),
                discount.document().id(),
                discount.customerId(),
                discount.paymentId(),
                discount.amount().amount(),
                discount.amount().currency().code(),
                discount.grantedOn(),
                discount.days(),
                discount.percent().value(),
                discount.late(),
                discount.reversesId(),
                discount.decidedBy(),
                discount.at());
        for (EarlyDiscount.Part part : discount.parts()) {
            sql.execute(
                    "insert into early_discount_tax (discount_id, category, rate, net, tax, created_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    discount.id(),
                    part.rate().category(),
                    part.rate().percent().value(),
                    part.net().amount(),
                    part.tax().amount(),
                    discount.at());
        }
        return standings.count(discount.document(), discount.amount());
    }

    /** The discounts that a payment took and that were not taken back, the oldest first. */
    public List<EarlyDiscount> standingOf(UUID paymentId) {
        return whole(sql.rows(
                EarlyDiscounts::discount,
                SELECT + " where d.payment_id = ? and" + STANDING + " order by d.id",
                paymentId));
    }

    /** Everything let off of a document, reversals too, the oldest first. */
    public List<EarlyDiscount> of(DocumentRef ref) {
        return whole(sql.rows(
                EarlyDiscounts::discount,
                SELECT + " where d.document_id = ? and d.document_kind = ? order by d.id",
                ref.id(),
                ref.kind()));
    }

    /** Everything these payments took, reversals too, the oldest first. */
    public List<EarlyDiscount> ofAll(Collection<UUID> paymentIds) {
        return paymentIds.isEmpty()
                ? List.of()
                : whole(sql.rows(
                        EarlyDiscounts::discount, SELECT + " where d.payment_id = any(?) order by d.id", paymentIds));
    }

    /** What of an invoice is let off now, as what was taken back of it; nothing where nothing is. */
    public Optional<Credited> letOff(UUID invoice, CurrencyUnit currency) {
        List<TaxBreakdown> taxes = sql.rows(
                row -> new TaxBreakdown(
                        TaxRate.parse(row.text("category"), row.decimal("rate").toPlainString()),
                        Money.of(row.decimal("net"), currency),
                        Money.of(row.decimal("tax"), currency),
                        null,
                        null),
                "select t.category, t.rate, sum(t.net) as net, sum(t.tax) as tax from early_discount d"
                        + " join early_discount_tax t on t.discount_id = d.id where d.document_id = ?"
                        + " group by t.category, t.rate having sum(t.net) <> 0 or sum(t.tax) <> 0"
                        + " order by t.category, t.rate",
                invoice);
        Money none = Money.zero(currency);
        Money amount = taxes.stream().map(each -> each.base().plus(each.tax())).reduce(none, Money::plus);
        return taxes.isEmpty() ? Optional.empty() : Optional.of(new Credited(taxes, amount, none, amount));
    }

    private List<EarlyDiscount> whole(List<EarlyDiscount> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, CurrencyUnit> currencies = bare.stream()
                .collect(Collectors.toMap(
                        EarlyDiscount::id, each -> each.amount().currency()));
        record Found(UUID discount, EarlyDiscount.Part part) {}
        Map<UUID, List<EarlyDiscount.Part>> parts = sql
                .rows(
                        row -> {
                            UUID id = row.uuid("discount_id");
                            CurrencyUnit currency = Objects.requireNonNull(currencies.get(id));
                            return new Found(
                                    id,
                                    new EarlyDiscount.Part(
                                            TaxRate.parse(
                                                    row.text("category"),
                                                    row.decimal("rate").toPlainString()),
                                            Money.of(row.decimal("net"), currency),
                                            Money.of(row.decimal("tax"), currency)));
                        },
                        "select discount_id, category, rate, net, tax from early_discount_tax"
                                + " where discount_id = any(?) order by category, rate",
                        currencies.keySet())
                .stream()
                .collect(Collectors.groupingBy(Found::discount, Collectors.mapping(Found::part, Collectors.toList())));
        return bare.stream()
                .map(each -> each.withParts(parts.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static EarlyDiscount discount(Row row) throws SQLException {
        return new EarlyDiscount(
                row.uuid("id"),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                row.uuid("customer_id"),
                row.uuid("payment_id"),
                Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                List.of(),
                row.date("granted_on"),
                row.integer("days"),
                Percent.of(row.decimal("percent")),
                row.flag("late"),
                row.optionalUuid("reverses_id").orElse(null),
                row.text("decided_by"),
                row.instant("created_at"));
    }
}
