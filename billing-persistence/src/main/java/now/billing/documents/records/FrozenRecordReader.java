package now.billing.documents.records;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import now.billing.json.JsonMaker;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.CanonicalForm;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.FrozenVersions;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;
import org.jspecify.annotations.Nullable;

/**
 * Reads a frozen record back from its canonical bytes: the inverse of {@link CanonicalForm}. It knows every version
 * of the shape that was ever written; an unknown one is refused, never guessed.
 */
public final class FrozenRecordReader {

    private FrozenRecordReader() {}

    /**
     * The record whose canonical form these bytes are.
     *
     * @throws IllegalArgumentException if this version of the program cannot read them
     */
    public static FrozenRecord read(byte[] canonical) {
        try (JsonReader reader = JsonMaker.reader(new StringReader(new String(canonical, StandardCharsets.UTF_8)))) {
            return read(reader.readObject());
        }
    }

    /** An invoice, estimate, credit note or bill. */
    public static IssuedDocument readDocument(byte[] canonical) {
        return (IssuedDocument) read(canonical);
    }

    /** A receipt. */
    public static IssuedReceipt readReceipt(byte[] canonical) {
        return (IssuedReceipt) read(canonical);
    }

    private static FrozenRecord read(JsonObject json) {
        FrozenFields fields = FrozenFields.of(json);
        DocumentKind kind = fields.ref("ref").kind();
        if (!FrozenVersions.isKnown(kind, fields.integer("v"))) {
            throw new IllegalArgumentException("unknown version of a frozen record: " + fields.integer("v"));
        }
        return kind == DocumentKind.RECEIPT ? receipt(fields) : document(fields);
    }

    private static IssuedDocument document(FrozenFields in) {
        return new IssuedDocument(
                in.integer("v"),
                in.ref("ref"),
                in.number("number"),
                in.date("issueDate"),
                in.optionalDate("dueDate"),
                in.optionalDate("deliveryDate"),
                in.currency(),
                PriceBasis.valueOf(in.text("priceBasis")),
                in.text("language"),
                in.text("timeZone"),
                in.party("seller"),
                in.party("buyer"),
                in.uuid("customerId"),
                in.list("lines", FrozenRecordReader::line),
                in.list("adjustments", FrozenRecordReader::adjustment),
                totals(in.object("totals")),
                in.list("taxes", FrozenRecordReader::taxGroup),
                in.flag("cashRounding"),
                taxInTaxCurrency(in),
                in.optionalRate("exchangeRate"),
                accounts(in),
                in.text("notes"),
                in.text("terms"),
                in.text("buyerReference"),
                in.text("orderReference"),
                in.terms(DocumentTerms.SHAPE),
                in.ofKind(),
                in.branding());
    }

    private static IssuedReceipt receipt(FrozenFields in) {
        return new IssuedReceipt(
                in.integer("v"),
                in.ref("ref"),
                in.number("number"),
                in.date("issueDate"),
                in.currency(),
                in.text("language"),
                in.text("timeZone"),
                in.party("seller"),
                in.party("buyer"),
                in.uuid("customerId"),
                in.uuid("paymentId"),
                in.date("receivedOn"),
                in.money("amount"),
                in.text("method"),
                in.text("reference"),
                in.list("allocations", FrozenRecordReader::allocation),
                in.money("remainingCredit"),
                in.branding());
    }

    private static IssuedLine line(FrozenFields in) {
        List<CalculatedAdjustment> adjustments = in.list("adjustments", FrozenRecordReader::adjustment);
        return new IssuedLine(
                in.integer("position"),
                in.uuid("lineId"),
                in.optionalUuid("itemId"),
                in.text("description"),
                in.text("detail"),
                Quantity.parse(in.text("quantity")),
                UnitCode.of(in.text("unit")),
                in.price("unitPrice"),
                in.price("netPrice"),
                Quantity.parse(in.text("baseQuantity")),
                in.optionalPrice("grossPrice"),
                in.optionalPrice("priceDiscount"),
                adjustments,
                in.money("amount"),
                in.money("net"),
                in.object("tax").taxRate(),
                in.terms(LineTerms.SHAPE));
    }

    private static CalculatedAdjustment adjustment(FrozenFields in) {
        return new CalculatedAdjustment(
                in.flag("charge"),
                in.money("amount"),
                in.money("net"),
                in.optionalPercent("percent"),
                in.optionalMoney("base"),
                in.text("reason"),
                in.text("reasonCode"),
                in.object("tax").taxRate());
    }

    private static DocumentTotals totals(FrozenFields in) {
        return new DocumentTotals(
                in.money("lineTotal"),
                in.money("allowances"),
                in.money("charges"),
                in.money("net"),
                in.money("tax"),
                in.money("gross"),
                in.money("prepaid"),
                in.money("rounding"),
                in.money("payable"),
                in.has("withheld") ? in.money("withheld") : Money.zero(in.currency()),
                in.money(in.has("toPay") ? "toPay" : "payable"));
    }

    private static TaxBreakdown taxGroup(FrozenFields in) {
        return new TaxBreakdown(
                in.taxRate(),
                in.money("base"),
                in.money("tax"),
                in.optionalText("exemptionReason"),
                in.optionalText("exemptionCode"));
    }

    private static @Nullable Money taxInTaxCurrency(FrozenFields in) {
        return in.has("taxInTaxCurrency")
                ? Money.stored(in.text("taxInTaxCurrency"), CurrencyUnit.of(in.text("taxCurrency")))
                : null;
    }

    private static List<PaymentInstructions> accounts(FrozenFields in) {
        return in.has("payment") && in.integer("v") == 1
                ? List.of(account(in.object("payment")))
                : in.list("accounts", FrozenRecordReader::account);
    }

    private static PaymentInstructions account(FrozenFields payment) {
        return new PaymentInstructions(
                payment.text("holder"),
                payment.text("iban"),
                payment.text("bic"),
                payment.text("bankName"),
                payment.text("reference"));
    }

    private static IssuedReceipt.Allocation allocation(FrozenFields in) {
        return new IssuedReceipt.Allocation(
                in.ref("document"), in.number("number"), in.money("amount"), in.optionalMoney("stillOpen"));
    }
}
