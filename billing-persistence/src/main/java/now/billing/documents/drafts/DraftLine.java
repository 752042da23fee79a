package now.billing.documents.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.storage.Ids;
import now.billing.storage.JsonConverter;
import now.billing.storage.UuidConverter;
import org.jspecify.annotations.Nullable;

/**
 * A line of a document; it lives with its draft and freezes with it. Its id is stable, so that a credit note can
 * name it,
 * as long as the line keeps its place in the draft.
 */
@Entity
@Table(name = "document_line")
class DraftLine {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private Draft document;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "item_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID itemId;

    private String description;
    private String detail;
    private BigDecimal quantity;

    @Column(name = "unit_code")
    private String unit;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "gross_price")
    private @Nullable BigDecimal grossPrice;

    @Column(name = "price_discount")
    private @Nullable BigDecimal priceDiscount;

    @Column(name = "base_quantity")
    private BigDecimal baseQuantity;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_category")
    private TaxCategory taxCategory;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    @Column(name = "line_total")
    private BigDecimal lineTotal;

    @Convert(converter = JsonConverter.class)
    private @Nullable String more;

    /** For persistence. */
    protected DraftLine() {}

    static DraftLine of(Draft document, int lineNo, ContentLine line, Money total) {
        DraftLine row = new DraftLine();
        row.id = Ids.next();
        row.document = document;
        row.change(lineNo, line, total);
        return row;
    }

    void change(int newLineNo, ContentLine line, Money total) {
        lineNo = newLineNo;
        itemId = line.itemId();
        description = line.description();
        detail = line.detail();
        quantity = Same.number(quantity, line.quantity().value());
        unit = line.unit().code();
        unitPrice = Same.number(unitPrice, line.unitPrice().value());
        grossPrice = Same.optional(grossPrice, value(line.grossPrice()));
        priceDiscount = Same.optional(priceDiscount, value(line.priceDiscount()));
        baseQuantity = Same.number(baseQuantity, line.baseQuantity().value());
        taxCategory = line.tax().category();
        taxPercent = Same.number(taxPercent, line.tax().percent().value());
        more = StoredJson.write(LineTerms.SHAPE, line.more(), more, total.currency());
        lineTotal = Same.number(lineTotal, total.amount());
    }

    UUID id() {
        return id;
    }

    int lineNo() {
        return lineNo;
    }

    ContentLine content(CurrencyUnit currency, List<Adjustment> adjustments, @Nullable Discount discount) {
        return new ContentLine(
                id,
                itemId,
                description,
                detail,
                Quantity.of(quantity),
                UnitCode.of(unit),
                UnitPrice.of(unitPrice, currency),
                Quantity.of(baseQuantity),
                price(grossPrice, currency),
                price(priceDiscount, currency),
                adjustments,
                discount,
                TaxRate.of(taxCategory, Percent.of(taxPercent)),
                StoredJson.read(LineTerms.SHAPE, more, currency));
    }

    private static @Nullable BigDecimal value(@Nullable UnitPrice price) {
        return price == null ? null : price.value();
    }

    private static @Nullable UnitPrice price(@Nullable BigDecimal value, CurrencyUnit currency) {
        return value == null ? null : UnitPrice.of(value, currency);
    }
}
