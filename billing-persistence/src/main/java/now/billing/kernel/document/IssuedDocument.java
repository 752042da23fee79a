package now.billing.kernel.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxCategory;
import org.jspecify.annotations.Nullable;

/**
 * An issued document, whole: what PDF, XML, mail, page, ledger, statement and proof are made from. Its canonical
 * bytes are stored with their digest; no number in it is ever computed again.
 *
 * @param number BT-1
 * @param issueDate BT-2
 * @param dueDate BT-9, or null
 * @param deliveryDate BT-72, or null
 * @param currency BT-5
 * @param seller BG-4
 * @param buyer BG-7
 * @param lines BG-25
 * @param adjustments BG-20, BG-21
 * @param totals BG-22
 * @param taxes BG-23
 * @param cashRounding whether {@code totals.rounding} comes from rounding to what can be paid in cash
 * @param taxInTaxCurrency the VAT in the accounting currency (BT-111), or null
 * @param exchangeRate what its currency is worth in the organization's, as of its issue; null where it is the same
 * @param accounts where to pay (BG-17), the first one first
 * @param notes BT-22
 * @param terms BT-20
 * @param buyerReference BT-10
 * @param orderReference BT-13
 * @param more every other term
 * @param ofKind what only its kind has; null where nothing of it was said
 */
public record IssuedDocument(
        int version,
        DocumentRef ref,
        DocumentNumber number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate deliveryDate,
        CurrencyUnit currency,
        PriceBasis priceBasis,
        String language,
        String timeZone,
        Party seller,
        Party buyer,
        UUID customerId,
        List<IssuedLine> lines,
        List<CalculatedAdjustment> adjustments,
        DocumentTotals totals,
        List<TaxBreakdown> taxes,
        boolean cashRounding,
        @Nullable Money taxInTaxCurrency,
        @Nullable ExchangeRate exchangeRate,
        List<PaymentInstructions> accounts,
        String notes,
        String terms,
        String buyerReference,
        String orderReference,
        DocumentTerms more,
        @Nullable KindFacts ofKind,
        Branding branding)
        implements FrozenRecord {

    /** Where to transfer the money; null where it is collected by direct debit or from a card, or nobody said where. */
    public @Nullable PaymentInstructions transfer() {
        PaymentDetails details = more.payment();
        boolean collected = details != null && (details.directDebit() != null || details.card() != null);
        return collected ? null : payment();
    }

    /** The shape that is written today. */
    public static final int VERSION = FrozenVersions.DOCUMENT;

    public IssuedDocument {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        taxes = List.copyOf(taxes);
        accounts = List.copyOf(accounts);
        ofKind = ofKind == null || ofKind.written().isEmpty() ? null : ofKind;
    }

    /** BT-3: what was stated, else what the kind is. */
    public String typeCode() {
        return more.typeCode().isEmpty() ? ref.kind().untdidCode() : more.typeCode();
    }

    /** The account that codes and transfers name, or null. */
    public @Nullable PaymentInstructions payment() {
        return accounts.isEmpty() ? null : accounts.get(0);
    }

    /** Puts the frozen truth together from what was typed, what was calculated and what the issue adds. */
    public static IssuedDocument of(IssueFacts facts, DocumentContent content, CalculatedDocument calculated) {
        List<IssuedLine> lines = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            lines.add(IssuedLine.of(
                    i + 1, content.lines().get(i), calculated.lines().get(i)));
        }
        return new IssuedDocument(
                VERSION,
                facts.ref(),
                facts.number(),
                facts.issueDate(),
                facts.dueDate(),
                content.deliveryDate(),
                content.currency(),
                content.priceBasis(),
                facts.language(),
                facts.timeZone(),
                facts.seller(),
                facts.buyer(),
                facts.customerId(),
                lines,
                calculated.adjustments(),
                calculated.totals(),
                calculated.taxes().stream().map(IssuedDocument::withUsualReason).toList(),
                content.cashRounding(),
                taxInTaxCurrency(facts.issueDate(), content.more(), calculated.taxes()),
                facts.exchangeRate(),
                facts.accounts(),
                content.notes(),
                content.terms(),
                content.buyerReference(),
                content.orderReference(),
                content.more(),
                facts.ofKind(),
                facts.branding());
    }

    /** Each group is converted and rounded by itself, so that the groups in that currency add up to it. */
    static @Nullable Money taxInTaxCurrency(LocalDate date, DocumentTerms terms, List<TaxBreakdown> groups) {
        CurrencyUnit to = terms.taxCurrency();
        BigDecimal stated = terms.taxCurrencyRate();
        if (to == null || stated == null || stated.signum() <= 0 || groups.isEmpty()) {
            return null;
        }
        ExchangeRate rate = new ExchangeRate(groups.get(0).tax().currency(), to, stated, date, "");
        return Money.sum(
                to, groups.stream().map(group -> rate.convert(group.tax())).toList());
    }

    /** Reverse charge and its like always have the same VATEX code; nobody has to type it. */
    private static TaxBreakdown withUsualReason(TaxBreakdown group) {
        TaxCategory category = group.rate().category();
        boolean given = group.exemptionReason() != null || group.exemptionCode() != null;
        if (given || category.usualReasonCode().isEmpty()) {
            return group;
        }
        return new TaxBreakdown(group.rate(), group.base(), group.tax(), null, category.usualReasonCode());
    }
}
