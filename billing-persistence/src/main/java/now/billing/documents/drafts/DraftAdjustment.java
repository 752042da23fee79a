package now.billing.documents.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/** An allowance, a charge or the simple discount of a document (line 0) or of one of its lines. */
@Entity
@Table(name = "document_adjustment")
class DraftAdjustment {
    /** The place of what belongs to the whole document. */
    static final int DOCUMENT = 0;

    private static final String NO_TAX = "";

    enum Kind {
        DISCOUNT,
        ALLOWANCE,
        CHARGE
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private Draft document;

    @Column(name = "line_no")
    private int lineNo;

    private int position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable BigDecimal percent;
    private @Nullable BigDecimal base;
    private @Nullable BigDecimal amount;
    private String reason;

    @Column(name = "reason_code")
    private String reasonCode;

    @Column(name = "tax_category")
    private String taxCategory;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    /** For persistence. */
    protected DraftAdjustment() {}

    static DraftAdjustment of(Draft document, Place place, Adjustment adjustment, @Nullable TaxRate tax) {
        DraftAdjustment row = at(document, place, adjustment.portion());
        row.kind = adjustment.charge() ? Kind.CHARGE : Kind.ALLOWANCE;
        row.reason = adjustment.reason();
        row.reasonCode = adjustment.reasonCode();
        row.taxCategory = tax == null ? NO_TAX : tax.category().name();
        row.taxPercent = tax == null ? BigDecimal.ZERO : tax.percent().value();
        return row;
    }

    static DraftAdjustment of(Draft document, Place place, Discount discount) {
        DraftAdjustment row = at(document, place, discount.portion());
        row.kind = Kind.DISCOUNT;
        row.reason = discount.reason();
        row.reasonCode = "";
        row.taxCategory = NO_TAX;
        row.taxPercent = BigDecimal.ZERO;
        return row;
    }

    private static DraftAdjustment at(Draft document, Place place, Portion portion) {
        DraftAdjustment row = new DraftAdjustment();
        row.id = Ids.next();
        row.document = document;
        row.lineNo = place.lineNo();
        row.position = place.position();
        Percent percent = portion.percent();
        row.percent = percent == null ? null : percent.value();
        row.base = value(portion.base());
        row.amount = value(portion.amount());
        return row;
    }

    int lineNo() {
        return lineNo;
    }

    int position() {
        return position;
    }

    boolean isDiscount() {
        return kind == Kind.DISCOUNT;
    }

    Discount discount(CurrencyUnit currency) {
        return new Discount(portion(currency), reason);
    }

    Adjustment adjustment(CurrencyUnit currency) {
        return new Adjustment(kind == Kind.CHARGE, portion(currency), reason, reasonCode);
    }

    TaxedAdjustment taxed(CurrencyUnit currency) {
        TaxRate tax = TaxRate.of(TaxCategory.valueOf(taxCategory), Percent.of(taxPercent));
        return new TaxedAdjustment(adjustment(currency), tax);
    }

    private Portion portion(CurrencyUnit currency) {
        return new Portion(
                money(amount, currency), percent == null ? null : Percent.of(percent), money(base, currency));
    }

    private static @Nullable BigDecimal value(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Money money(@Nullable BigDecimal value, CurrencyUnit currency) {
        return value == null ? null : Money.of(value, currency);
    }

    /** Where it stands: line 0 is the document. */
    record Place(int lineNo, int position) {}
}
