package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
        @Term(most = 5) List<WithholdingTax> withholding)
        implements Serializable {

    public static final RecordShape<DocumentTerms> SHAPE = RecordShape.of(DocumentTerms.class);

    /** Nothing beyond the core. */
    public static final DocumentTerms NONE = SHAPE.empty();

    public DocumentTerms {
        noteList = List.copyOf(noteList);
        precedingInvoices = List.copyOf(precedingInvoices);
        documents = List.copyOf(documents);
        withholding = List.copyOf(withholding);
    }

    /** The same with another delivery. */
    public DocumentTerms withDelivery(@Nullable Delivery other) {
        return with(typeCode, taxCurrencyRate, other, payment);
    }

    /** What stays of it when another kind of document is made of it, which has codes of its own. */
    public DocumentTerms withoutTypeCode() {
        return typeCode.isEmpty() ? this : with("", taxCurrencyRate, delivery, payment);
    }

    /** What stays of it when the document gets another currency: no amounts, and no rate. */
    public DocumentTerms withoutAmounts() {
        return with(typeCode, null, delivery, payment == null ? null : payment.withoutAmounts());
    }

    private DocumentTerms with(
            String code,
            @Nullable BigDecimal rate,
            @Nullable Delivery newDelivery,
            @Nullable PaymentDetails newPayment) {
        return new DocumentTerms(
                code,
                businessProcess,
                taxPointDate,
                taxPointCode,
                taxCurrency,
                rate,
                references,
                noteList,
                precedingInvoices,
                period,
                documents,
                payee,
                taxRepresentative,
                newDelivery,
                newPayment,
                withholding);
    }
}
