package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import now.billing.kernel.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What EN 16931 knows of a document beyond the core, and withholding. All optional, all frozen with the document.
 *
 * @param typeCode BT-3 where it is not the usual one of the kind
 * @param businessProcess BT-23
 * @param taxPointDate when VAT becomes due (BT-7), or null
 * @param taxPointCode the event at which VAT becomes due (BT-8); not together with the date
 * @param taxCurrency VAT accounting currency (BT-6), or null for the currency of the document
 * @param taxCurrencyRate what one unit of the document's currency is worth in the tax currency, or null; the VAT in
 *     that currency (BT-111) follows from it
 * @param noteList notes with a subject (BG-1); the one without stands with the core
 * @param precedingInvoices BG-3
 * @param period BG-14, or null
 * @param documents BG-24
 * @param payee BG-10, or null
 * @param taxRepresentative BG-11, or null
 * @param delivery BG-13, or null
 * @param payment BG-16, or null
 * @param withholding taxes that the buyer keeps back
 * @param layout headings, subtotals and words among the lines
 */
public record DocumentTerms(
        @Term(value = "BT-3", longest = 3, codes = CodeList.DOCUMENT_TYPE)
        String typeCode,

        @Term("BT-23") String businessProcess,
        @Term("BT-7") @Nullable LocalDate taxPointDate,

        @Term(value = "BT-8", longest = 3, codes = CodeList.TAX_POINT)
        String taxPointCode,

        @Term("BT-6") @Nullable CurrencyUnit taxCurrency,
        @Term("BT-111") @Nullable BigDecimal taxCurrencyRate,
        @Term @Nullable References references,
        @Term("BG-1") List<Note> noteList,
        @Term(value = "BG-3", most = 100) List<PrecedingInvoice> precedingInvoices,
        @Term("BG-14") @Nullable Period period,
        @Term("BG-24") List<SupportingDocument> documents,
        @Term("BG-10") @Nullable Payee payee,
        @Term("BG-11") @Nullable TaxRepresentative taxRepresentative,
        @Term("BG-13") @Nullable Delivery delivery,
        @Term("BG-16") @Nullable PaymentDetails payment,
        @Term(most = 5) List<WithholdingTax> withholding,
        @Term(most = 500) List<LayoutRow> layout)
        implements Serializable {

    public static final RecordShape<DocumentTerms> SHAPE = RecordShape.of(DocumentTerms.class);

    /** Type code (UNTDID 1001) of an invoice that corrects another one. */
    private static final String CORRECTED = "384";

    /** Type code (UNTDID 1001) of a prepayment invoice: a deposit. */
    private static final String DEPOSIT = "386";

    /** Nothing beyond the core. */
    public static final DocumentTerms NONE = SHAPE.empty();

    public DocumentTerms {
        noteList = List.copyOf(noteList);
        precedingInvoices = List.copyOf(precedingInvoices);
        documents = List.copyOf(documents);
        withholding = List.copyOf(withholding);
        layout = List.copyOf(layout);
    }

    /** The same with every day and every period that it names changed. */
    public DocumentTerms dated(UnaryOperator<@Nullable LocalDate> day, UnaryOperator<@Nullable Period> time) {
        return new DocumentTerms(
                typeCode,
                businessProcess,
                day.apply(taxPointDate),
                taxPointCode,
                taxCurrency,
                taxCurrencyRate,
                references,
                noteList,
                precedingInvoices,
                time.apply(period),
                documents,
                payee,
                taxRepresentative,
                delivery,
                payment == null ? null : payment.dated(day),
                withholding,
                layout);
    }

    /** The same with another delivery. */
    public DocumentTerms withDelivery(@Nullable Delivery other) {
        return SHAPE.with(this, "delivery", other);
    }

    /** The same with other supporting documents (BG-24). */
    public DocumentTerms withDocuments(List<SupportingDocument> others) {
        return SHAPE.with(this, "documents", others);
    }

    /** The same with other rows among the lines. */
    public DocumentTerms withLayout(List<LayoutRow> rows) {
        return SHAPE.with(this, "layout", rows);
    }

    /** What stays of it when another kind of document is made of it, which has codes of its own. */
    public DocumentTerms withoutTypeCode() {
        return typeCode.isEmpty() ? this : SHAPE.with(this, "typeCode", "");
    }

    /** What stays of it on another day: a rate is that of its day. */
    public DocumentTerms withoutRate() {
        return taxCurrencyRate == null ? this : SHAPE.with(this, "taxCurrencyRate", null);
    }

    /** The same with its VAT accounted for in a currency, at a rate of the document's currency. */
    public DocumentTerms accountedIn(CurrencyUnit currency, BigDecimal rate) {
        return SHAPE.with(SHAPE.with(this, "taxCurrency", currency), "taxCurrencyRate", rate);
    }

    /** What stays of it when it is written again as an invoice of its own: it corrects and follows none. */
    public DocumentTerms withoutPreceding() {
        DocumentTerms left = typeCode.equals(CORRECTED) ? withoutTypeCode() : this;
        return precedingInvoices.isEmpty() ? left : SHAPE.with(left, "precedingInvoices", List.of());
    }

    /** The same with what is usually let off for paying early, where it says nothing of discounts and instalments. */
    public DocumentTerms withUsualDiscounts(List<EarlyPaymentDiscount> usual) {
        PaymentDetails said =
                payment == null ? new PaymentDetails("", "", "", List.of(), null, null, List.of(), List.of()) : payment;
        boolean silent = said.discounts().isEmpty() && said.instalments().isEmpty();
        return usual.isEmpty() || !silent ? this : SHAPE.with(this, "payment", said.promising(usual));
    }

    /** What stays of it when the document gets another currency: no amounts, and no rate. */
    public DocumentTerms withoutAmounts() {
        return withoutInstalmentAmounts().withoutRate();
    }

    /** What stays of it when only a part is to be paid: instalments in percent. */
    public DocumentTerms withoutInstalmentAmounts() {
        return payment == null ? this : SHAPE.with(this, "payment", payment.withoutAmounts());
    }

    /** What stays of it when only a deposit is asked for: a prepayment invoice, of no lines and no instalments. */
    public DocumentTerms ofDeposit() {
        DocumentTerms left = withoutRate().withLayout(List.of()).withDocuments(List.of());
        PaymentDetails paid = left.payment();
        PaymentDetails plain = paid == null ? null : paid.withoutInstalments();
        return SHAPE.with(SHAPE.with(left, "payment", plain), "typeCode", DEPOSIT);
    }

    /** Whether the document is a deposit invoice. */
    public boolean isDeposit() {
        return typeCode.equals(DEPOSIT);
    }

    /** The same that names these invoices, too (BG-3), each number once. */
    public DocumentTerms following(List<PrecedingInvoice> invoices) {
        List<PrecedingInvoice> all = new ArrayList<>(precedingInvoices);
        invoices.stream()
                .filter(each -> all.stream().noneMatch(named -> named.number().equals(each.number())))
                .forEach(all::add);
        return SHAPE.with(this, "precedingInvoices", List.copyOf(all));
    }

    /** What stays of it when the document is taken back: what was sold, not how it was to be paid. */
    public DocumentTerms ofCredit() {
        return new DocumentTerms(
                "",
                businessProcess,
                taxPointDate,
                taxPointCode,
                taxCurrency,
                taxCurrencyRate,
                references,
                List.of(),
                List.of(),
                period,
                List.of(),
                null,
                taxRepresentative,
                delivery,
                null,
                withholding,
                List.of());
    }

    /** What stays of it where no price is said: what is delivered where and when, and by which numbers. */
    public DocumentTerms ofDelivery() {
        return new DocumentTerms(
                "",
                businessProcess,
                null,
                "",
                null,
                null,
                references,
                noteList,
                List.of(),
                period,
                documents,
                null,
                null,
                delivery,
                null,
                List.of(),
                layout.stream().flatMap(row -> row.unpriced().stream()).toList());
    }

    /** The same of an invoice over what was delivered by a note of this number (BT-16). */
    public DocumentTerms invoicing(DocumentTerms note, String number) {
        References known = note.references == null ? References.SHAPE.empty() : note.references;
        DocumentTerms placed = SHAPE.with(SHAPE.with(this, "delivery", note.delivery), "period", note.period);
        return SHAPE.with(
                placed.withLayout(note.layout), "references", References.SHAPE.with(known, "despatchAdvice", number));
    }

    /**
     * The same of a document that takes an invoice back.
     *
     * @param invoice comes first among those named (BG-3), unless its number is named already
     * @param reason comes first among the notes (BG-1), or null
     * @param withheld what the buyer kept back of the invoice
     */
    public DocumentTerms takingBack(PrecedingInvoice invoice, @Nullable Note reason, List<WithholdingTax> withheld) {
        boolean named =
                precedingInvoices.stream().anyMatch(each -> each.number().equals(invoice.number()));
        DocumentTerms noted = reason == null ? this : withNote(reason);
        DocumentTerms linked =
                named ? noted : SHAPE.with(noted, "precedingInvoices", inFront(invoice, precedingInvoices));
        return SHAPE.with(linked, "withholding", withheld);
    }

    /** The same with one more note in front (BG-1). */
    public DocumentTerms withNote(Note note) {
        return SHAPE.with(this, "noteList", inFront(note, noteList));
    }

    private static <T> List<T> inFront(T first, List<T> rest) {
        List<T> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
