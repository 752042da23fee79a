package now.billing.web.invoices;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The paper while it is being written, for every kind of document. What the screen does not show is carried along
 * unchanged.
 */
public class DocumentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<LineForm> lines = new ArrayList<>();
    private final String newLineTax;
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
    private @Nullable BigDecimal discountPercent;
    private boolean cashRounding;

    /**
     * @param newLineTax key of the rate that new lines start with, see {@link TaxChoice}
     */
    public DocumentForm(DocumentContent content, String newLineTax) {
        this.newLineTax = newLineTax;
        this.original = content;
        this.currency = content.currency().code();
        this.priceBasis = content.priceBasis();
        this.issueDate = content.issueDate();
        this.dueDate = content.dueDate();
        this.deliveryDate = content.deliveryDate();
        this.bankAccountId = content.bankAccountId();
        this.notes = content.notes();
        this.terms = content.terms();
        this.buyerReference = content.buyerReference();
        this.cashRounding = content.cashRounding();
        Discount discount = content.discount();
        if (discount != null && discount.portion().percent() != null) {
            this.discountPercent = discount.portion().percent().value();
        }
        content.lines().forEach(line -> lines.add(LineForm.of(line)));
        if (lines.isEmpty()) {
            addLine();
        }
    }

    /** Everything as it is written, with every line: for the live totals. */
    public DocumentContent everything() {
        return content(lines);
    }

    /** What is worth keeping: lines with nothing in them are left out. */
    public DocumentContent written() {
        return content(lines.stream().filter(line -> !line.isBlank()).toList());
    }

    /** A problem about a line of {@link #written} names the line of the screen instead. */
    public InvalidInput onScreen(InvalidInput refusal) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                shown.add(i);
            }
        }
        return InvalidInput.of(
                refusal.problems().stream().map(each -> onScreen(each, shown)).toList());
    }

    private static Problem onScreen(Problem problem, List<Integer> shown) {
        String field = problem.field();
        if (field == null || !field.startsWith("lines[")) {
            return problem;
        }
        int end = field.indexOf(']');
        int written = Integer.parseInt(field.substring("lines[".length(), end));
        int index = written < shown.size() ? shown.get(written) : written;
        return new Problem(problem.code(), "lines[" + index + field.substring(end), problem.args());
    }

    private DocumentContent content(List<LineForm> from) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        List<ContentLine> content = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            try {
                content.add(from.get(i).content(unit));
            } catch (InvalidInput wrong) {
                throw wrong.under("lines[" + lines.indexOf(from.get(i)) + "]");
            }
        }
        boolean sameCurrency = unit.equals(original.currency());
        return new DocumentContent(
                unit,
                priceBasis,
                issueDate,
                dueDate,
                deliveryDate,
                content,
                sameCurrency ? original.adjustments() : List.of(),
                discount(sameCurrency),
                original.exemptions(),
                sameCurrency ? original.prepaid() : Money.zero(unit),
                cashRounding,
                sameCurrency && !cashRounding ? original.rounding() : null,
                bankAccountId,
                Objects.requireNonNullElse(notes, ""),
                Objects.requireNonNullElse(terms, ""),
                Objects.requireNonNullElse(buyerReference, ""),
                original.orderReference());
    }

    private @Nullable Discount discount(boolean sameCurrency) {
        Discount before = original.discount();
        BigDecimal percent = discountPercent;
        if (percent == null || percent.signum() == 0) {
            boolean amount = before != null && before.portion().amount() != null;
            return amount && sameCurrency ? before : null;
        }
        if (percent.compareTo(Percent.HUNDRED.value()) > 0) {
            throw InvalidInput.of("discountPercent", ProblemCode.of("discount.above_100_percent"), "value", percent);
        }
        return Discount.ofPercent(Percent.of(percent), before == null ? "" : before.reason());
    }

    public void addLine() {
        lines.add(new LineForm(newLineTax));
    }

    public void remove(int index) {
        lines.remove(index);
        if (lines.isEmpty()) {
            addLine();
        }
    }

    public void copy(int index) {
        lines.add(index + 1, lines.get(index).copy(CurrencyUnit.of(currency)));
    }

    /** Moves a line by so many places; at the ends it stays. */
    public void move(int index, int by) {
        int target = index + by;
        if (target >= 0 && target < lines.size()) {
            lines.add(target, lines.remove(index));
        }
    }

    public List<LineForm> getLines() {
        return lines;
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

    public @Nullable BigDecimal getDiscountPercent() {
        return discountPercent;
    }

    public void setDiscountPercent(@Nullable BigDecimal discountPercent) {
        this.discountPercent = discountPercent;
    }

    public boolean isCashRounding() {
        return cashRounding;
    }

    public void setCashRounding(boolean cashRounding) {
        this.cashRounding = cashRounding;
    }
}
