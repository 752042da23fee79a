package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import now.billing.fixtures.Documents;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.Withholding;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.PrecedingInvoice;
import now.billing.kernel.document.terms.WithholdingTax;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** However an invoice is taken back in parts, no group gets on the other side of nothing and nothing is left over. */
class CreditRestProperties {
    private static final DocumentTerms KEPT_BACK = DocumentTerms.NONE.takingBack(
            new PrecedingInvoice("1", null),
            null,
            List.of(new WithholdingTax(Percent.parse("15.5"), Withholding.Base.GROSS, "Kept back")));

    @Property(tries = 300)
    void amountsAddUpToTheInvoiceToTheCent(
            @ForAll @IntRange(min = 1, max = 100_000) int first,
            @ForAll @IntRange(min = 0, max = 100_000) int second,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 999) Integer> shares) {
        IssuedDocument invoice = issued(content(first, second));
        CreditContent credit = new CreditContent(content(first, second));
        List<IssuedDocument> credits = new ArrayList<>();
        for (int share : shares) {
            CreditRest rest = rest(invoice, credits);
            Money part = part(rest, share);
            if (!part.isZero()) {
                credits.add(taken(rest, credit.amounts(rest.split(part), "Part")));
            }
        }
        CreditRest rest = rest(invoice, credits);
        if (!rest.isNothing()) {
            credits.add(taken(rest, credit.amounts(rest.open(), "Rest")));
        }
        assertThat(rest(invoice, credits).isNothing()).isTrue();
    }

    /** What is asked for is given back to the cent, too, whatever was prepaid, withheld, or rounded to coins. */
    @Property(tries = 300)
    void theyGiveBackWhatWasAskedFor(
            @ForAll @IntRange(min = 1, max = 100_000) int first,
            @ForAll @IntRange(min = 0, max = 100_000) int second,
            @ForAll @IntRange(min = 0, max = 150_000) int prepaid,
            @ForAll boolean withheld,
            @ForAll boolean coins,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 999) Integer> shares) {
        DocumentContent content = content(first, second).toBuilder()
                .prepaid(Money.of(BigDecimal.valueOf(prepaid, 2), Documents.EUR))
                .cashRounding(coins)
                .more(withheld ? KEPT_BACK : DocumentTerms.NONE)
                .build();
        IssuedDocument invoice = issued(content);
        CreditContent credit = new CreditContent(content);
        List<IssuedDocument> credits = new ArrayList<>();
        for (int share : shares) {
            CreditRest rest = rest(invoice, credits);
            Money part = part(rest, share);
            if (!part.isZero()) {
                credits.add(taken(rest, credit.amounts(rest.split(part), "Part")));
            }
        }
        CreditRest rest = rest(invoice, credits);
        if (!rest.isNothing()) {
            credits.add(taken(rest, credit.amounts(rest.open(), "Rest")));
        }
        CreditRest end = rest(invoice, credits);
        assertThat(end.isNothing()).isTrue();
        assertThat(end.toPay()).isEqualTo(Money.zero(Documents.EUR));
        assertThat(end.prepaid()).isEqualTo(Money.zero(Documents.EUR));
    }

    @Test
    void aPrepaymentThatTheDraftInventsIsNotGivenBack() {
        CreditRest rest = CreditRest.of(issued(content(10_000, 0)));
        DocumentContent invented = content(10_000, 0).toBuilder()
                .prepaid(Money.of(new BigDecimal("-1000000.00"), Documents.EUR))
                .build();
        DocumentContent settled = rest.settled(invented, invented.calculate());
        assertThat(settled.prepaid().isZero()).isTrue();
        assertThat(settled.calculate().totals().toPay()).isEqualTo(rest.toPay());
    }

    @Test
    void anInvoiceOverNothingIsTakenBackOnce() {
        CreditRest whole = CreditRest.of(issued(content(0, 0)));
        CalculatedDocument credit = content(0, 0).calculate();
        assertThat(whole.allows(credit)).isTrue();
        assertThat(whole.less(Credited.of(credit)).isNothing()).isTrue();
        assertThat(whole.less(Credited.of(credit)).allows(credit)).isFalse();
    }

    /** What was issued: within the rest, and no more given back on the way than is left. */
    private static IssuedDocument taken(CreditRest rest, DocumentContent content) {
        DocumentContent settled = rest.settled(content, calculated(rest, content));
        CalculatedDocument calculated = calculated(rest, settled);
        assertThat(rest.allows(calculated)).isTrue();
        IssuedDocument issued = IssuedDocument.of(Documents.facts(), withIds(settled), calculated);
        CreditRest left = rest.less(Credited.of(calculated));
        assertThat(left.toPay().signum() * rest.toPay().signum()).isNotNegative();
        return issued;
    }

    private static CalculatedDocument calculated(CreditRest rest, DocumentContent content) {
        return content.calculate(
                rest.taxes(content.priceBasis(), content.calculate().taxes()));
    }

    private static CreditRest rest(IssuedDocument invoice, List<IssuedDocument> credits) {
        CreditRest rest = CreditRest.of(invoice);
        for (IssuedDocument credit : credits) {
            DocumentTotals totals = credit.totals();
            rest = rest.less(new Credited(credit.taxes(), totals.gross(), totals.prepaid(), totals.toPay()));
        }
        return rest;
    }

    @Test
    void theWholeIsTheMirrorOfEveryTerm() {
        IssuedDocument invoice = Documents.issued();
        DocumentContent credit = new CreditContent(Documents.full()).whole();
        assertThat(credit.calculate().totals()).isEqualTo(invoice.totals());
        assertThat(CreditRest.of(invoice).allows(credit.calculate())).isTrue();
        assertThat(CreditRest.of(invoice).less(Credited.of(credit.calculate())).isNothing())
                .isTrue();
    }

    @Test
    void everyLineInFullIsTheWholeButForWhatWasPrepaid() {
        DocumentContent invoice = Documents.full();
        DocumentContent credit = new CreditContent(invoice).lines(LineParts.whole(invoice));
        assertThat(credit.calculate().taxes()).isEqualTo(invoice.calculate().taxes());
        assertThat(credit.prepaid().isZero()).isTrue();
    }

    @Test
    void moreThanAGroupHasIsNotAllowed() {
        CreditRest rest = CreditRest.of(issued(content(1_000, 100_000)));
        DocumentContent wrong = content(1_001, 0);
        assertThat(rest.allows(wrong.calculate())).isFalse();
        assertThat(rest.allows(content(1_000, 0).calculate())).isTrue();
    }

    private static Money part(CreditRest rest, int thousandths) {
        BigDecimal part = rest.gross()
                .amount()
                .multiply(BigDecimal.valueOf(thousandths, 3))
                .setScale(2, RoundingMode.DOWN);
        return Money.of(part, Documents.EUR);
    }

    private static DocumentContent content(int cents, int reduced) {
        return new DocumentContentBuilder(Documents.EUR)
                .lines(List.of(
                        Documents.line("A", "1", plain(cents), TaxRate.standard("19")),
                        Documents.line("B", "1", plain(reduced), TaxRate.standard("7"))))
                .build();
    }

    private static String plain(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static IssuedDocument issued(DocumentContent content) {
        return IssuedDocument.of(Documents.facts(), content, content.calculate());
    }

    private static DocumentContent withIds(DocumentContent content) {
        return content.toBuilder()
                .lines(content.lines().stream()
                        .map(line -> line.withLineId(new UUID(1, 1)))
                        .toList())
                .build();
    }
}
