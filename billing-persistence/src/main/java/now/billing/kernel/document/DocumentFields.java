package now.billing.kernel.document;

import java.util.Map;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.tax.TaxBreakdown;
import org.jspecify.annotations.Nullable;

/** The fields of an issued document in its canonical form. */
final class DocumentFields {

    private DocumentFields() {}

    static Map<String, Object> of(IssuedDocument document) {
        return Fields.head(document)
                .put("dueDate", document.dueDate())
                .put("deliveryDate", document.deliveryDate())
                .put("priceBasis", document.priceBasis())
                .put(
                        "lines",
                        document.lines().stream().map(DocumentFields::line).toList())
                .put(
                        "adjustments",
                        document.adjustments().stream().map(Fields::of).toList())
                .put("totals", totals(document.totals()))
                .put("taxes", document.taxes().stream().map(DocumentFields::tax).toList())
                .putFlag("cashRounding", document.cashRounding())
                .put("taxInTaxCurrency", document.taxInTaxCurrency())
                .put("exchangeRate", rate(document.exchangeRate()))
                .put(
                        "accounts",
                        document.accounts().stream()
                                .map(DocumentFields::account)
                                .toList())
                .put("notes", document.notes())
                .put("terms", document.terms())
                .put("buyerReference", document.buyerReference())
                .put("orderReference", document.orderReference())
                .putAll(DocumentTerms.SHAPE.write(document.more()))
                .put("ofKind", ofKind(document.ofKind()))
                .map();
    }

    private static @Nullable Fields rate(@Nullable ExchangeRate rate) {
        return rate == null
                ? null
                : new Fields()
                        .put("to", rate.to())
                        .put("rate", rate.rate().toPlainString())
                        .put("date", rate.date())
                        .put("source", rate.source());
    }

    private static Fields ofKind(@Nullable KindFacts facts) {
        return new Fields().putAll(facts == null ? Map.of() : facts.written());
    }

    private static Fields line(IssuedLine line) {
        return new Fields()
                .put("position", line.position())
                .put("lineId", line.lineId())
                .put("itemId", line.itemId())
                .put("description", line.description())
                .put("detail", line.detail())
                .put("quantity", line.quantity())
                .put("unit", line.unit())
                .put("unitPrice", line.unitPrice())
                .put("netPrice", line.netPrice())
                .put("baseQuantity", line.baseQuantity())
                .put("grossPrice", line.grossPrice())
                .put("priceDiscount", line.priceDiscount())
                .put("adjustments", line.adjustments().stream().map(Fields::of).toList())
                .put("amount", line.amount())
                .put("net", line.net())
                .put("tax", Fields.of(line.tax()))
                .putAll(LineTerms.SHAPE.write(line.more()));
    }

    private static Fields totals(DocumentTotals totals) {
        return new Fields()
                .put("lineTotal", totals.lineTotal())
                .put("allowances", totals.allowances())
                .put("charges", totals.charges())
                .put("net", totals.net())
                .put("tax", totals.tax())
                .put("gross", totals.gross())
                .put("prepaid", totals.prepaid())
                .put("rounding", totals.rounding())
                .put("payable", totals.payable())
                .put("withheld", totals.withheld().isZero() ? null : totals.withheld())
                .put("toPay", totals.withheld().isZero() ? null : totals.toPay());
    }

    private static Fields tax(TaxBreakdown group) {
        return Fields.of(group.rate())
                .put("base", group.base())
                .put("tax", group.tax())
                .put("exemptionReason", group.exemptionReason())
                .put("exemptionCode", group.exemptionCode());
    }

    private static Fields account(PaymentInstructions payment) {
        return new Fields()
                .put("holder", payment.holder())
                .put("iban", payment.iban())
                .put("bic", payment.bic())
                .put("bankName", payment.bankName())
                .put("reference", payment.reference());
    }
}
