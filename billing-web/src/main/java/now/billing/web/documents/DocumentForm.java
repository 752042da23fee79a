package now.billing.web.documents;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import now.billing.web.terms.TypedTerms;
import org.jspecify.annotations.Nullable;

/**
 * The paper while it is being written, for every kind of document. What the screen does not show is carried along
 * unchanged.
 */
public class DocumentForm implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Where the page has the terms: the one row of a table that it keeps by itself. */
    private static final String MORE = "more[0]";

    private final LineTable lines;
    private final WholeAdjustments whole;
    private final DocumentContent original;
    private String currency;
    private PriceBasis priceBasis;
    private @Nullable LocalDate issueDate;
    private @Nullable LocalDate dueDate;
    private @Nullable LocalDate deliveryDate;
    private @Nullable UUID bankAccountId;
    private @Nullable String notes;
    private @Nullable String terms;
    private @Nullable String buyerReference;
    private @Nullable String orderReference;
    private @Nullable String more;
    private final NumberStyle style;
    private boolean cashRounding;

    /**
     * @param newLineTax key of the rate that new lines start with, see {@link TaxChoice}
     */
    public DocumentForm(DocumentContent content, String newLineTax, NumberStyle style) {
        this.lines = new LineTable(content, newLineTax, style);
        this.whole = new WholeAdjustments(content, newLineTax);
        this.original = content.toBuilder().lines(List.of()).build();
        this.currency = content.currency().code();
        this.priceBasis = content.priceBasis();
        this.issueDate = content.issueDate();
        this.dueDate = content.dueDate();
        this.deliveryDate = content.deliveryDate();
        this.bankAccountId = content.bankAccountId();
        this.notes = content.notes();
        this.terms = content.terms();
        this.buyerReference = content.buyerReference();
        this.orderReference = content.orderReference();
        this.more = TypedTerms.write(DocumentTerms.SHAPE, content.more().withLayout(List.of()), style);
        this.style = style;
        this.cashRounding = content.cashRounding();
    }

    /** Everything as it is written, with every line: for the live totals. */
    public DocumentContent everything() {
        return content(lines.shown());
    }

    /** What is worth keeping: lines with nothing in them are left out. */
    public DocumentContent written() {
        return content(lines.written());
    }

    /** Whether no line is empty: what was written is everything, and has the same sums. */
    public boolean isWrittenThroughout() {
        return lines.written().size() == lines.shown().size();
    }

    /** Whether somebody wrote something that is worth a draft: a customer or a date alone is not. */
    public boolean isBegun() {
        return !lines.written().isEmpty()
                || whole.isBegun()
                || !Objects.requireNonNullElse(notes, "").equals(original.notes())
                || !Objects.requireNonNullElse(terms, "").equals(original.terms())
                || !Objects.requireNonNullElse(orderReference, "").equals(original.orderReference())
                || !Objects.requireNonNullElse(more, "").isEmpty()
                || !Objects.requireNonNullElse(buyerReference, "").equals(original.buyerReference());
    }

    /** Problems that name the lines of {@link #written} by their place name those of the page instead. */
    public InvalidInput onScreen(InvalidInput refusal) {
        return onScreen(refusal, lines.written());
    }

    /** Problems that name the lines of {@link #everything} by their place name those of the page instead. */
    public InvalidInput onWholeScreen(InvalidInput refusal) {
        return onScreen(refusal, lines.shown());
    }

    private InvalidInput onScreen(InvalidInput refusal, List<LineForm> named) {
        return InvalidInput.of(refusal.problems().stream()
                .map(problem -> lines.onScreen(problem, named))
                .map(whole::onScreen)
                .map(DocumentForm::inMore)
                .toList());
    }

    /** Notes the sums of the lines of {@link #everything}; answers those that the page does not show yet, by key. */
    public Map<Integer, @Nullable Money> show(CalculatedDocument calculated) {
        return lines.show(calculated.lines());
    }

    private DocumentContent content(List<LineForm> from) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        List<ContentLine> content = lines.contents(from, unit);
        boolean sameCurrency = unit.equals(original.currency());
        return new DocumentContent(
                unit,
                priceBasis,
                issueDate,
                dueDate,
                deliveryDate,
                content,
                whole.all(unit),
                whole.discount(unit),
                original.exemptions(),
                sameCurrency ? original.prepaid() : Money.zero(unit),
                cashRounding,
                sameCurrency && !cashRounding ? original.rounding() : null,
                bankAccountId,
                Objects.requireNonNullElse(notes, ""),
                Objects.requireNonNullElse(terms, ""),
                Objects.requireNonNullElse(buyerReference, ""),
                Objects.requireNonNullElse(orderReference, ""),
                terms(unit).withLayout(lines.layout(from)));
    }

    private DocumentTerms terms(CurrencyUnit unit) {
        try {
            return TypedTerms.read(
                    DocumentTerms.SHAPE, Objects.requireNonNullElse(more, ""), unit, new NumberReader(style));
        } catch (InvalidInput wrong) {
            throw wrong.under(MORE);
        }
    }

    /** The terms beyond the common ones are one field of the page, which has them all. */
    private static Problem inMore(Problem problem) {
        String field = problem.field();
        return field != null && TypedTerms.has(DocumentTerms.SHAPE, field)
                ? new Problem(problem.code(), MORE + "." + field, problem.args())
                : problem;
    }

    public LineTable getLines() {
        return lines;
    }

    public WholeAdjustments getWhole() {
        return whole;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public PriceBasis getPriceBasis() {
        return priceBasis;
    }

    public void setPriceBasis(PriceBasis priceBasis) {
        this.priceBasis = priceBasis;
    }

    public @Nullable LocalDate getIssueDate() {
        return issueDate;
    }

    public void setIssueDate(@Nullable LocalDate issueDate) {
        this.issueDate = issueDate;
    }

    public @Nullable LocalDate getDueDate() {
        return dueDate;
    }

    public void setDueDate(@Nullable LocalDate dueDate) {
        this.dueDate = dueDate;
    }

    public @Nullable LocalDate getDeliveryDate() {
        return deliveryDate;
    }

    public void setDeliveryDate(@Nullable LocalDate deliveryDate) {
        this.deliveryDate = deliveryDate;
    }

    public @Nullable UUID getBankAccountId() {
        return bankAccountId;
    }

    public void setBankAccountId(@Nullable UUID bankAccountId) {
        this.bankAccountId = bankAccountId;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public @Nullable String getTerms() {
        return terms;
    }

    public void setTerms(@Nullable String terms) {
        this.terms = terms;
    }

    public @Nullable String getBuyerReference() {
        return buyerReference;
    }

    public void setBuyerReference(@Nullable String buyerReference) {
        this.buyerReference = buyerReference;
    }

    public @Nullable String getOrderReference() {
        return orderReference;
    }

    public void setOrderReference(@Nullable String orderReference) {
        this.orderReference = orderReference;
    }

    /** Every term beyond the common ones, see {@link TypedTerms}. */
    public @Nullable String getMore() {
        return more;
    }

    public void setMore(@Nullable String more) {
        this.more = more;
    }

    public boolean isCashRounding() {
        return cashRounding;
    }

    public void setCashRounding(boolean cashRounding) {
        this.cashRounding = cashRounding;
    }
}
