package now.billing.kernel.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculationInput;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.WithholdingTax;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a user types: the content of a draft of any kind, and what {@code POST /invoices:calculate} takes. It may be
 * incomplete; what is still missing before it can be issued is said by {@link IssueRules}.
 *
 * @param currency BT-5
 * @param priceBasis whether prices, line discounts and document discounts contain tax
 * @param issueDate BT-2 if the user chose one, else null: the business date of the issue
 * @param dueDate BT-9, or null
 * @param deliveryDate BT-72, or null
 * @param lines at most {@link Limits#LINES}
 * @param adjustments allowances and charges of the document (BG-20, BG-21), each with a tax rate of its own
 * @param discount the simple discount, split over the VAT groups; or null
 * @param exemptions why categories bear no tax, at most one each
 * @param prepaid already paid (BT-113)
 * @param cashRounding whether the payable is rounded to what can be paid in cash
 * @param rounding a stated BT-114, or null; not together with {@code cashRounding}
 * @param bankAccountId where to pay, or null for the default account
 * @param notes BT-22, may be empty
 * @param terms BT-20, may be empty
 * @param buyerReference BT-10, may be empty
 * @param orderReference BT-13, may be empty
 * @param more every other term
 */
public record DocumentContent(
        CurrencyUnit currency,
        PriceBasis priceBasis,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate deliveryDate,
        List<ContentLine> lines,
        List<TaxedAdjustment> adjustments,
        @Nullable Discount discount,
        List<TaxExemption> exemptions,
        Money prepaid,
        boolean cashRounding,
        @Nullable Money rounding,
        @Nullable UUID bankAccountId,
        String notes,
        String terms,
        String buyerReference,
        String orderReference,
        DocumentTerms more)
        implements Serializable {

    public DocumentContent {
        notes = Text.withLineFeeds(notes);
        terms = Text.withLineFeeds(terms);
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        exemptions = List.copyOf(exemptions);
    }

    /** A new draft with nothing in it, prices net. */
    public static DocumentContent empty(CurrencyUnit currency) {
        return new DocumentContentBuilder(currency).build();
    }

    /** Starts from this content, to change some of it. */
    public DocumentContentBuilder toBuilder() {
        return new DocumentContentBuilder(this);
    }

    /** What is stored of what was typed: texts without what nobody sees, composed, in one kind of line ends. */
    public DocumentContent typed() {
        return TypedContent.of(this);
    }

    /** Every field that is wrong, with its path such as {@code lines[3].quantity}; empty if the draft can be stored. */
    public List<Problem> problems() {
        return ContentCheck.problems(this);
    }

    /**
     * The totals, with their trace.
     *
     * @throws InvalidInput with all {@link #problems()}
     */
    public CalculatedDocument calculate() {
        return calculate(Map.of());
    }

    /**
     * The same with the tax of some groups settled, see {@link CreditRest#taxes}.
     *
     * @throws InvalidInput with all {@link #problems()}
     */
    public CalculatedDocument calculate(Map<TaxRate, Money> settled) {
        InvalidInput.throwIfAny(ContentCheck.structuralProblems(this));
        CalculatedDocument calculated = OptionalLines.calculate(this, settled);
        InvalidInput.throwIfAny(AmountCheck.problems(calculated, more));
        return calculated;
    }

    /** The totals of a draft as it was stored: what newer rules would no longer accept does not hide it. */
    public CalculatedDocument calculateAsStored() {
        return OptionalLines.calculate(this, Map.of());
    }

    /** The same with the tax of some groups settled. */
    CalculatedDocument calculateAsStored(Map<TaxRate, Money> settled) {
        return OptionalLines.calculate(this, settled);
    }

    CalculationInput toCalculationInput() {
        return new CalculationInput(
                currency,
                priceBasis,
                lines.stream().map(ContentLine::calculationLine).toList(),
                adjustments,
                discount,
                exemptions,
                prepaid,
                cashRounding,
                rounding,
                more.withholding().stream().map(WithholdingTax::calculated).toList());
    }
}
