package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import now.billing.fixtures.Documents;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.Instalment;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** Instalments ask for what is to be paid, no more and no less; an amount in another currency has a bound, too. */
class InstalmentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void togetherTheyAreWhatIsToBePaid() {
        assertThat(findings(percent("50"), percent("50"))).isEmpty();
        assertThat(findings(percent("33.333333"), percent("33.333333"), percent("33.333334")))
                .isEmpty();
        assertThat(findings(amount("19.00"), amount("100.00"))).isEmpty();
        assertThat(findings(amount("59.50"), percent("50"))).isEmpty();
        assertThat(findings(percent("50"))).containsExactly("payment.instalments");
        assertThat(findings(amount("19.00"), amount("99.99"))).containsExactly("payment.instalments");
        assertThat(findings(amount("-1.00"), amount("120.00"))).containsExactly("payment.instalments[0].amount");
    }

    @Test
    void moreThanEverythingAndNothingAreRefusedAtOnce() {
        assertThat(problems(percent("60"), percent("60"))).containsExactly("payment.instalments");
        assertThat(problems(percent("0"))).containsExactly("payment.instalments[0].percent");
        assertThat(problems(amount("0.00"))).containsExactly("payment.instalments[0].amount");
        assertThat(problems(percent("60"))).isEmpty();
    }

    @Test
    void taxInTheAccountingCurrencyIsOneAmount() {
        DocumentTerms terms = DocumentTerms.SHAPE.with(
                DocumentTerms.SHAPE.with(DocumentTerms.NONE, "taxCurrency", CurrencyUnit.of("JPY")),
                "taxCurrencyRate",
                new BigDecimal("999999999"));
        DocumentContent content = Documents.simple().toBuilder()
                .lines(List.of(Documents.line("Line", "1", "999999999999", TaxRate.standard("19"))))
                .more(terms)
                .build();
        assertThat(content.problems()).extracting(Problem::field).containsExactly("taxCurrencyRate");
    }

    private static Instalment percent(String percent) {
        return new Instalment(DAY, null, Percent.parse(percent));
    }

    private static Instalment amount(String amount) {
        return new Instalment(DAY, Documents.eur(amount), null);
    }

    private static DocumentContent content(Instalment... instalments) {
        PaymentDetails payment = new PaymentDetails("", "", "", List.of(), null, null, List.of(), List.of(instalments));
        return Documents.simple().toBuilder()
                .dueDate(DAY)
                .lines(List.of(Documents.line("Line", "1", "100", TaxRate.standard("19"))))
                .more(DocumentTerms.SHAPE.with(DocumentTerms.NONE, "payment", payment))
                .build();
    }

    private static List<String> problems(Instalment... instalments) {
        return fields(content(instalments).problems().stream());
    }

    private static List<String> findings(Instalment... instalments) {
        DocumentContent content = content(instalments);
        return fields(IssueRules.findings(
                DocumentKind.INVOICE,
                content,
                content.calculate().totals(),
                Documents.seller(),
                Documents.buyer(),
                InvoiceLaw.UNKNOWN)
                .stream());
    }

    private static List<String> fields(Stream<Problem> problems) {
        return problems.map(problem -> String.valueOf(problem.field())).toList();
    }
}
