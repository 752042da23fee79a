package now.billing.kernel.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxExemption;
import org.jspecify.annotations.Nullable;

/** Puts a {@link DocumentContent} together field by field; what is not set stays as it was, or empty. */
public final class DocumentContentBuilder {

    private final CurrencyUnit currency;
    private PriceBasis priceBasis = PriceBasis.NET;
    private @Nullable LocalDate issueDate;
    private @Nullable LocalDate dueDate;
    private @Nullable LocalDate deliveryDate;
    private List<ContentLine> lines = List.of();
    private List<TaxedAdjustment> adjustments = List.of();
    private @Nullable Discount discount;
    private List<TaxExemption> exemptions = List.of();
    private Money prepaid;
    private boolean cashRounding;
    private @Nullable Money rounding;
    private @Nullable UUID bankAccountId;
    private String notes = "";
    private String terms = "";
    private String buyerReference = "";
    private String orderReference = "";
    private DocumentTerms more = DocumentTerms.NONE;

    public DocumentContentBuilder(CurrencyUnit currency) {
        this.currency = currency;
        this.prepaid = Money.zero(currency);
    }

    DocumentContentBuilder(DocumentContent content) {
        this.currency = content.currency();
        this.priceBasis = content.priceBasis();
        this.issueDate = content.issueDate();
        this.dueDate = content.dueDate();
        this.deliveryDate = content.deliveryDate();
        this.lines = content.lines();
        this.adjustments = content.adjustments();
        this.discount = content.discount();
        this.exemptions = content.exemptions();
        this.prepaid = content.prepaid();
        this.cashRounding = content.cashRounding();
        this.rounding = content.rounding();
        this.bankAccountId = content.bankAccountId();
        this.notes = content.notes();
        this.terms = content.terms();
        this.buyerReference = content.buyerReference();
        this.orderReference = content.orderReference();
        this.more = content.more();
    }

    public DocumentContentBuilder priceBasis(PriceBasis value) {
        this.priceBasis = value;
        return this;
    }

    public DocumentContentBuilder issueDate(@Nullable LocalDate value) {
        this.issueDate = value;
        return this;
    }

    public DocumentContentBuilder dueDate(@Nullable LocalDate value) {
        this.dueDate = value;
        return this;
    }

    public DocumentContentBuilder deliveryDate(@Nullable LocalDate value) {
        this.deliveryDate = value;
        return this;
    }

    public DocumentContentBuilder lines(List<ContentLine> value) {
        this.lines = value;
        return this;
    }

    public DocumentContentBuilder adjustments(List<TaxedAdjustment> value) {
        this.adjustments = value;
        return this;
    }

    public DocumentContentBuilder discount(@Nullable Discount value) {
        this.discount = value;
        return this;
    }

    public DocumentContentBuilder exemptions(List<TaxExemption> value) {
        this.exemptions = value;
        return this;
    }

    public DocumentContentBuilder prepaid(Money value) {
        this.prepaid = value;
        return this;
    }

    public DocumentContentBuilder cashRounding(boolean value) {
        this.cashRounding = value;
        return this;
    }

    public DocumentContentBuilder rounding(@Nullable Money value) {
        this.rounding = value;
        return this;
    }

    public DocumentContentBuilder bankAccountId(@Nullable UUID value) {
        this.bankAccountId = value;
        return this;
    }

    public DocumentContentBuilder notes(String value) {
        this.notes = value;
        return this;
    }

    public DocumentContentBuilder terms(String value) {
        this.terms = value;
        return this;
    }

    public DocumentContentBuilder buyerReference(String value) {
        this.buyerReference = value;
        return this;
    }

    public DocumentContentBuilder orderReference(String value) {
        this.orderReference = value;
        return this;
    }

    public DocumentContentBuilder more(DocumentTerms value) {
        this.more = value;
        return this;
    }

    public DocumentContent build() {
        return new DocumentContent(
                currency,
                priceBasis,
                issueDate,
                dueDate,
                deliveryDate,
                lines,
                adjustments,
                discount,
                exemptions,
                prepaid,
                cashRounding,
                rounding,
                bankAccountId,
                notes,
                terms,
                buyerReference,
                orderReference,
                more);
    }
}
