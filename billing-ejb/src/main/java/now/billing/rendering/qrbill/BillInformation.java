package now.billing.rendering.qrbill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.codecrete.qrbill.generator.SwicoBillInformation;
import net.codecrete.qrbill.generator.SwicoBillInformation.PaymentCondition;
import net.codecrete.qrbill.generator.SwicoBillInformation.RateDetail;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.tax.TaxBreakdown;
import org.jspecify.annotations.Nullable;

/** What the payer's program may book by itself: the billing information of a QR-bill (Swico, syntax S1). */
final class BillInformation {
    /** Of the message and this together (SIX, Implementation Guidelines QR-bill 2.3). */
    private static final int LONGEST = 140;

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final String SWISS = "CHE";

    private BillInformation() {}

    /** Null where it does not fit beside the message: banks refuse what is longer. */
    static @Nullable String of(IssuedDocument document, String message) {
        SwicoBillInformation said = new SwicoBillInformation();
        said.setInvoiceNumber(document.number().toString());
        said.setInvoiceDate(document.issueDate());
        if (!document.buyerReference().isBlank()) {
            said.setCustomerReference(document.buyerReference());
        }
        vatNumber(document).ifPresent(number -> {
            said.setVatNumber(number);
            rates(document.taxes(), said);
        });
        List<PaymentCondition> conditions = conditions(document);
        if (!conditions.isEmpty()) {
            said.setPaymentConditions(conditions);
        }
        String text = said.encodeAsText();
        return text != null && text.length() + message.length() <= LONGEST ? text : null;
    }

    private static Optional<String> vatNumber(IssuedDocument document) {
        return document.seller()
                .taxId(TaxIdentifier.VAT)
                .map(value -> value.strip().toUpperCase(Locale.ROOT))
                .filter(value -> value.startsWith(SWISS))
                .map(value -> NO_DIGIT.matcher(value).replaceAll(""));
    }

    private static void rates(List<TaxBreakdown> taxes, SwicoBillInformation said) {
        if (taxes.size() == 1) {
            said.setVatRate(taxes.get(0).rate().percent().value());
        } else if (!taxes.isEmpty()) {
            said.setVatRateDetails(taxes.stream()
                    .map(group -> new RateDetail(
                            group.rate().percent().value(), group.base().amount()))
                    .toList());
        }
    }

    private static List<PaymentCondition> conditions(IssuedDocument document) {
        PaymentDetails details = document.more().payment();
        Stream<EarlyPaymentDiscount> discounts = details == null ? Stream.empty() : details.discounts().stream();
        List<PaymentCondition> conditions = new ArrayList<>();
        discounts.forEach(each -> {
            Percent percent = each.percent();
            Integer days = each.days();
            if (percent != null && days != null) {
                conditions.add(new PaymentCondition(percent.value(), days));
            }
        });
        return conditions;
    }
}
