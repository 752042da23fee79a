package now.billing.kernel.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import now.billing.fixtures.Documents;
import now.billing.kernel.document.CreditRest;
import now.billing.kernel.document.Credited;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.tax.TaxBreakdown;
import org.junit.jupiter.api.Test;

/** What an invoice lets off for paying early, and the VAT in it. */
class EarlyPaymentTest {
    private final IssuedDocument invoice = issued(List.of(discount(7, "3"), discount(14, "2")));
    private final Money toPay = invoice.totals().toPay();
    private final Money nothing = Money.zero(invoice.currency());

    @Test
    void theDiscountIsApportionedToTheVatGroupsToTheCent() {
        for (EarlyPayment offer : offers(toPay, nothing)) {
            Money sum = Money.sum(
                    invoice.currency(),
                    offer.taxes().stream()
                            .map(each -> each.base().plus(each.tax()))
                            .toList());
            assertThat(sum).isEqualTo(offer.amount());
            assertThat(offer.reduced().plus(offer.amount())).isEqualTo(toPay);
            assertThat(offer.taxes())
                    .extracting(TaxBreakdown::rate)
                    .isSubsetOf(invoice.taxes().stream().map(TaxBreakdown::rate).toList());
        }
    }

    @Test
    void aPaymentIsInTimeUpToTheLastDay() {
        List<EarlyPayment> offers = offers(toPay, nothing);
        EarlyPayment first = offers.get(0);
        LocalDate last = invoice.issueDate().plusDays(7);
        assertThat(first.until()).isEqualTo(last);
        assertThat(EarlyPayment.inTime(offers, first.reduced(), last)).contains(first);
        assertThat(EarlyPayment.inTime(offers, first.reduced(), last.plusDays(1)))
                .isEmpty();
        assertThat(EarlyPayment.whenever(offers, first.reduced(), last.plusDays(1)))
                .contains(first);
    }

    @Test
    void aCentMoreOrLessTakesNone() {
        List<EarlyPayment> offers = offers(toPay, nothing);
        Money cent = Money.of(invoice.currency().minorUnit(), invoice.currency());
        for (EarlyPayment each : offers) {
            assertThat(EarlyPayment.whenever(offers, each.reduced().plus(cent), invoice.issueDate()))
                    .isEmpty();
            assertThat(EarlyPayment.whenever(offers, each.reduced().minus(cent), invoice.issueDate()))
                    .isEmpty();
        }
    }

    @Test
    void noDiscountIsGivenOnLateFees() {
        Money fee = Money.of(invoice.currency().minorUnit(), invoice.currency());
        EarlyPayment without = offers(toPay, nothing).get(0);
        EarlyPayment with = offers(toPay.plus(fee), fee).get(0);
        assertThat(with.amount()).isEqualTo(without.amount());
        assertThat(with.reduced()).isEqualTo(without.reduced().plus(fee));
    }

    @Test
    void nothingIsOfferedWhereNothingIsOpenOrPromised() {
        assertThat(offers(nothing, nothing)).isEmpty();
        assertThat(offers(toPay.negated(), nothing)).isEmpty();
        IssuedDocument silent = issued(List.of());
        assertThat(EarlyPayment.offers(silent, CreditRest.of(silent), toPay, nothing))
                .isEmpty();
        assertThat(EarlyPayment.offers(Documents.issued(), CreditRest.of(silent), toPay, nothing))
                .isEmpty();
    }

    @Test
    void whatIsLetOffCanNotBeCreditedAgain() {
        CreditRest whole = CreditRest.of(invoice);
        EarlyPayment offer = offers(toPay, nothing).get(0);
        CreditRest rest = whole.less(new Credited(offer.taxes(), offer.amount(), nothing, offer.amount()));
        assertThat(rest.gross()).isEqualTo(whole.gross().minus(offer.amount()));
        assertThat(rest.isNothing()).isFalse();
    }

    @Test
    void laterDiscountsAreSmaller() {
        assertThat(problems(discount(7, "3"), discount(14, "2"))).isEmpty();
        assertThat(problems(discount(7, "2"), discount(14, "2"))).containsExactly("d[1].days");
        assertThat(problems(discount(14, "3"), discount(14, "2"))).containsExactly("d[1].days");
        assertThat(problems(discount(7, "0"))).containsExactly("d[0].percent");
        assertThat(problems(discount(7, "100"))).containsExactly("d[0].percent");
    }

    private static List<String> problems(EarlyPaymentDiscount... discounts) {
        FieldProblems problems = new FieldProblems();
        EarlyPaymentDiscount.check(problems, "d", List.of(discounts));
        return problems.list().stream().map(Problem::field).toList();
    }

    private List<EarlyPayment> offers(Money open, Money fees) {
        return EarlyPayment.offers(invoice, CreditRest.of(invoice), open, fees);
    }

    private static EarlyPaymentDiscount discount(int days, String percent) {
        return new EarlyPaymentDiscount(days, Percent.parse(percent));
    }

    private static IssuedDocument issued(List<EarlyPaymentDiscount> promised) {
        PaymentDetails payment = new PaymentDetails("", "", "", List.of(), null, null, promised, List.of());
        DocumentContent content = Documents.full().toBuilder()
                .more(DocumentTerms.SHAPE.with(DocumentTerms.NONE, "payment", payment))
                .build();
        return IssuedDocument.of(Documents.facts(), content, content.calculate());
    }
}
