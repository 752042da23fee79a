package now.billing.documents;

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
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.storage.Ids;
import now.billing.storage.Row;
import now.billing.storage.UuidConverter;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice; it lives with its draft and freezes with it. Its id is stable, so that a credit note can
 * name it,
 * as long as the line keeps its place in the draft.
 */
@Entity
@Table(name = "invoice_line")
class InvoiceLine {
    /** The lines of an invoice in their order, for {@link #read}. */
    static final String OF_INVOICE =
            "select id, line_no, item_id, description, detail, quantity, unit_code, unit_price,"
                    + " gross_price, price_discount, base_quantity, tax_category, tax_percent, line_total"
                    + " from invoice_line where invoice_id = ? order by line_no";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id")
    private Invoice invoice;

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

    /** For persistence. */
    protected InvoiceLine() {}

    static InvoiceLine of(Invoice invoice, int lineNo, ContentLine line, Money total) {
        InvoiceLine row = new InvoiceLine();
        row.id = Ids.next();
        row.invoice = invoice;
        row.change(lineNo, line, total);
        return row;
    }

    /** A line as it is stored. */
    static InvoiceLine read(Row row) throws SQLException {
        InvoiceLine line = new InvoiceLine();
        line.id = row.uuid(1);
        line.lineNo = row.integer(2);
        line.itemId = row.optionalUuid(3).orElse(null);
        line.description = row.text(4);
        line.detail = row.text(5);
        line.quantity = row.decimal(6);
        line.unit = row.text(7);
        line.unitPrice = row.decimal(8);
        line.grossPrice = row.optionalDecimal(9).orElse(null);
        line.priceDiscount = row.optionalDecimal(10).orElse(null);
        line.baseQuantity = row.decimal(11);
        line.taxCategory = row.word(12, TaxCategory.class);
        line.taxPercent = row.decimal(13);
        line.lineTotal = row.decimal(14);
        return line;
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
                TaxRate.of(taxCategory, Percent.of(taxPercent)));
    }

    private static @Nullable BigDecimal value(@Nullable UnitPrice price) {
        return price == null ? null : price.value();
    }

    private static @Nullable UnitPrice price(@Nullable BigDecimal value, CurrencyUnit currency) {
        return value == null ? null : UnitPrice.of(value, currency);
    }
}
