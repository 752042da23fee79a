package now.billing.rest.v1.documents;

import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.calculation.CalculationTrace;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxExemption;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonTerms;
import org.jspecify.annotations.Nullable;

/** Writes the content of a document and what was calculated from it, in the names of the contract. */
final class ContentWriter {
    private ContentWriter() {}

    /** The same of a kind without prices. */
    static void delivered(JsonFields out, DocumentContent content) {
        out.put("issueDate", content.issueDate())
                .put("deliveryDate", content.deliveryDate())
                .put("lines", content.lines(), ContentWriter::delivered)
                .put("notes", content.notes())
                .put("buyerReference", content.buyerReference())
                .put("orderReference", content.orderReference());
        JsonTerms.write(out, DocumentTerms.SHAPE, dated(content));
    }

    private static JsonFields delivered(ContentLine line) {
        JsonFields out = new JsonFields()
                .put("id", line.lineId())
                .put("itemId", line.itemId())
                .put("description", line.description())
                .put("detail", line.detail())
                .put("quantity", line.quantity().plain())
                .put("unit", line.unit());
        JsonTerms.write(out, LineTerms.SHAPE, line.more());
        return out;
    }

    static void content(JsonFields out, DocumentContent content, CalculatedDocument calculated) {
        out.put("issueDate", content.issueDate())
                .put("dueDate", content.dueDate())
                .put("deliveryDate", content.deliveryDate())
                .put("currency", content.currency())
                .put("priceBasis", content.priceBasis())
                .put("lines", lines(content, calculated), line -> line)
                .put("allowances", adjustments(content, false), ContentWriter::taxed)
                .put("charges", adjustments(content, true), ContentWriter::taxed)
                .put("exemptions", content.exemptions(), ContentWriter::exemption)
                .put("prepaid", content.prepaid().plain())
                .put("cashRounding", content.cashRounding())
                .put("rounding", plain(content.rounding()))
                .put("bankAccountId", content.bankAccountId())
                .put("notes", content.notes())
                .put("terms", content.terms())
                .put("buyerReference", content.buyerReference())
                .put("orderReference", content.orderReference());
        putDiscount(out, content.discount());
        JsonTerms.write(out, DocumentTerms.SHAPE, dated(content));
    }

    /** The delivery with its date, which is stored with the core. */
    private static DocumentTerms dated(DocumentContent content) {
        Delivery delivery = content.more().delivery();
        return delivery == null || delivery.date() != null
                ? content.more()
                : content.more().withDelivery(delivery.withDate(content.deliveryDate()));
    }

    static void calculated(JsonFields out, CalculatedDocument calculated) {
        out.put("totals", totals(calculated.totals())).put("taxes", calculated.taxes(), ContentWriter::tax);
    }

    /** Of a document that may have been issued: with its VAT in the accounting currency (BT-111) and its rate. */
    static void calculated(JsonFields out, CalculatedDocument calculated, @Nullable IssuedDocument issued) {
        Money converted = issued == null ? null : issued.taxInTaxCurrency();
        out.put("totals", totals(calculated.totals()).put("taxInTaxCurrency", plain(converted)))
                .put("taxes", calculated.taxes(), ContentWriter::tax);
        ExchangeRate rate = issued == null ? null : issued.exchangeRate();
        if (rate == null) {
            out.put("exchangeRate", (Object) null);
        } else {
            out.put("exchangeRate", JsonFields.rate(rate));
        }
    }

    static JsonFields trace(CalculationTrace trace) {
        return new JsonFields()
                .put(
                        "steps",
                        trace.steps(),
                        step -> new JsonFields()
                                .put("target", step.target())
                                .put("formula", step.formula())
                                .put("result", step.result()));
    }

    private static JsonFields totals(DocumentTotals totals) {
        return new JsonFields()
                .put("lineTotal", totals.lineTotal().plain())
                .put("allowances", totals.allowances().plain())
                .put("charges", totals.charges().plain())
                .put("net", totals.net().plain())
                .put("tax", totals.tax().plain())
                .put("gross", totals.gross().plain())
                .put("prepaid", totals.prepaid().plain())
                .put("rounding", totals.rounding().plain())
                .put("payable", totals.payable().plain())
                .put("withheld", totals.withheld().plain())
                .put("toPay", totals.toPay().plain());
    }

    private static JsonFields tax(TaxBreakdown group) {
        return JsonFields.rate(group.rate())
                .put("base", group.base().plain())
                .put("tax", group.tax().plain())
                .put("exemptionReason", group.exemptionReason())
                .put("exemptionCode", group.exemptionCode());
    }

    private static List<JsonFields> lines(DocumentContent content, CalculatedDocument calculated) {
        List<JsonFields> lines = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            lines.add(line(content.lines().get(i), calculated.lines().get(i)));
        }
        return lines;
    }

    private static JsonFields line(ContentLine line, CalculatedLine calculated) {
        JsonFields out = new JsonFields()
                .put("id", line.lineId())
                .put("itemId", line.itemId())
                .put("description", line.description())
                .put("detail", line.detail())
                .put("quantity", line.quantity().plain())
                .put("unit", line.unit())
                .put("unitPrice", line.unitPrice().plain())
                .put("baseQuantity", line.baseQuantity().plain())
                .put("grossPrice", plain(line.grossPrice()))
                .put("priceDiscount", plain(line.priceDiscount()))
                .put("allowances", kind(line.adjustments(), false), ContentWriter::adjustment)
                .put("charges", kind(line.adjustments(), true), ContentWriter::adjustment)
                .put("tax", JsonFields.rate(line.tax()))
                .put("amount", calculated.amount().plain())
                .put("net", calculated.net().plain());
        putDiscount(out, line.discount());
        JsonTerms.write(out, LineTerms.SHAPE, line.more());
        return out;
    }

    private static void putDiscount(JsonFields out, @Nullable Discount discount) {
        if (discount == null) {
            out.put("discount", (Object) null);
        } else {
            out.put("discount", portion(discount.portion()).put("reason", discount.reason()));
        }
    }

    private static List<Adjustment> kind(List<Adjustment> adjustments, boolean charge) {
        return adjustments.stream().filter(each -> each.charge() == charge).toList();
    }

    private static List<TaxedAdjustment> adjustments(DocumentContent content, boolean charge) {
        return content.adjustments().stream()
                .filter(each -> each.adjustment().charge() == charge)
                .toList();
    }

    private static JsonFields taxed(TaxedAdjustment taxed) {
        return adjustment(taxed.adjustment()).put("tax", JsonFields.rate(taxed.tax()));
    }

    private static JsonFields adjustment(Adjustment adjustment) {
        return portion(adjustment.portion())
                .put("reason", adjustment.reason())
                .put("reasonCode", adjustment.reasonCode());
    }

    private static JsonFields portion(Portion portion) {
        return new JsonFields()
                .put("amount", plain(portion.amount()))
                .put(
                        "percent",
                        portion.percent() == null ? null : portion.percent().plain())
                .put("base", plain(portion.base()));
    }

    private static JsonFields exemption(TaxExemption exemption) {
        return new JsonFields()
                .put("category", exemption.category())
                .put("reason", exemption.reason())
                .put("code", exemption.code());
    }

    static @Nullable String plain(@Nullable Money money) {
        return money == null ? null : money.plain();
    }

    private static @Nullable String plain(@Nullable UnitPrice price) {
        return price == null ? null : price.plain();
    }
}
