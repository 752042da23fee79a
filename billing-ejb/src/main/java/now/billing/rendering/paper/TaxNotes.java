package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;

/**
 * What a paper must say where no tax is charged (BT-120, BT-121; VAT directive, article 226 points 11 and 11a). The
 * words of the law for reverse charge and its like stand there even where the seller gives a reason of his own.
 */
final class TaxNotes {
    private final PaperTexts texts;
    private final PaperFormat format;

    TaxNotes(PaperTexts texts, PaperFormat format) {
        this.texts = texts;
        this.format = format;
    }

    /** One paragraph per group without tax; empty where there is none. */
    String of(List<TaxBreakdown> groups) {
        List<String> notes = new ArrayList<>();
        for (TaxBreakdown group : groups) {
            if (group.rate().category().requiresReason()) {
                notes.add(note(group));
            }
        }
        return String.join("\n", notes);
    }

    /** At which rate the VAT was converted, where it was; empty elsewhere. */
    String rateOf(IssuedDocument document) {
        ExchangeRate rate = document.exchangeRate();
        Money converted = document.taxInTaxCurrency();
        if (rate == null || converted == null || !converted.currency().equals(rate.to())) {
            return "";
        }
        String equation = texts.of(
                "tax.rate",
                rate.from().code(),
                format.plain(rate.rate()),
                rate.to().code());
        String key = rate.source().equals("ECB") ? "tax.rate.ecb" : "tax.rate.of";
        return texts.of(key, equation, format.date(rate.date()));
    }

    private String note(TaxBreakdown group) {
        String legal = texts.of("tax.note." + group.rate().category());
        String reason = group.exemptionReason();
        if (reason == null || reason.isBlank()) {
            return legal;
        }
        boolean ownWordsSuffice = group.rate().category().usualReasonCode().isEmpty() || reason.equals(legal);
        return ownWordsSuffice ? reason : legal + " " + reason;
    }
}
