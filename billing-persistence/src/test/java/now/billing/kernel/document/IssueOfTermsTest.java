package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import now.billing.fixtures.Documents;
import now.billing.fixtures.Terms;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.Instalment;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** What terms, reasons and codes lack before a document can be issued. */
class IssueOfTermsTest {

    @Test
    void termsAreWhole() {
        PostalAddress nowhere = new PostalAddress("Street", "", "", "", "", "", "");
        DocumentTerms terms = Terms.everything(new UUID(1, 2));
        DocumentContent content = Documents.full().toBuilder()
                .more(terms.withDelivery(new Delivery("W", null, null, nowhere)).withoutAmounts())
                .build();
        assertThat(findings(content, Documents.seller(), Documents.buyer()))
                .containsExactly(
                        "taxCurrencyRate issue.tax_currency_rate_required BR-53",
                        "payment.instalments issue.instalments_are_not_what_is_to_pay null",
                        "delivery.address.country issue.country_required BR-57");
        assertThat(findings(Documents.full().toBuilder().more(terms).build(), Documents.seller(), Documents.buyer()))
                .isEmpty();
    }

    @Test
    void instalmentsAreWhatIsToPayAndDueAfterTheIssue() {
        DocumentContent content = Documents.full().toBuilder()
                .more(paid(
                        new Instalment(Documents.ISSUED_ON.minusDays(1), Documents.eur("0.01"), null),
                        new Instalment(Documents.ISSUED_ON, Documents.eur("0.01"), null)))
                .build();
        assertThat(findings(DocumentKind.INVOICE, content, Documents.seller(), Documents.buyer()))
                .containsExactly(
                        "payment.instalments issue.instalments_are_not_what_is_to_pay null",
                        "payment.instalments[0].dueDate document.due_before_issue null");
        assertThat(findings(DocumentKind.CREDIT_NOTE, content, Documents.seller(), Documents.buyer()))
                .as("it asks for nothing, and has no field for it")
                .isEmpty();
    }

    @Test
    void codesAreOfTheirLists() {
        TaxRate rate = TaxRate.standard("19");
        DocumentContent content = Documents.full().toBuilder()
                .adjustments(List.of(
                        new TaxedAdjustment(new Adjustment(true, Portion.ofAmount(Documents.eur("1")), "", "95"), rate),
                        new TaxedAdjustment(
                                new Adjustment(false, Portion.ofAmount(Documents.eur("1")), "", "95"), rate),
                        new TaxedAdjustment(
                                new Adjustment(true, Portion.ofAmount(Documents.eur("1")), "", "FC"), rate)))
                .exemptions(List.of(TaxExemption.of(TaxCategory.E, "", "VATEX-EU-NONE")))
                .build();
        assertThat(findings(content, Documents.seller(), Documents.buyer()))
                .containsExactly(
                        "charges[0].reasonCode issue.reason_code_unknown null",
                        "exemptions[0].code issue.exemption_code_unknown null");
    }

    @Test
    void adjustmentsOfALineSayWhy() {
        ContentLine line = Documents.line("Line", "1", "10", TaxRate.standard("19"))
                .withAdjustments(List.of(
                        Adjustment.allowance(Portion.ofAmount(Documents.eur("1")), ""),
                        Adjustment.charge(Portion.ofAmount(Documents.eur("1")), "")));
        DocumentContent content =
                Documents.simple().toBuilder().lines(List.of(line)).build();
        assertThat(findings(content, Documents.seller(), Documents.buyer()))
                .containsExactly(
                        "lines[0].allowances[0].reason issue.adjustment_reason_required BR-42",
                        "lines[0].charges[0].reason issue.adjustment_reason_required BR-44");
    }

    private static DocumentTerms paid(Instalment... instalments) {
        PaymentDetails payment = new PaymentDetails("", "", "", List.of(), null, null, List.of(), List.of(instalments));
        return DocumentTerms.SHAPE.with(DocumentTerms.NONE, "payment", payment);
    }

    private static List<String> findings(DocumentContent content, Party seller, Party buyer) {
        return findings(DocumentKind.INVOICE, content, seller, buyer);
    }

    private static List<String> findings(DocumentKind kind, DocumentContent content, Party seller, Party buyer) {
        return IssueRules.findings(kind, content, content.calculate().totals(), seller, buyer, InvoiceLaw.UNKNOWN)
                .stream()
                .map(p -> p.field() + " " + p.code() + " " + p.args().get("rule"))
                .toList();
    }
}
