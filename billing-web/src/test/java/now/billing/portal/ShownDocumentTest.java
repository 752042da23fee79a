package now.billing.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import now.billing.sending.PublicDocument;
import now.billing.sending.PublicOffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the receiver is told about a document over 119.00, by what is open and by whether it is cancelled. */
class ShownDocumentTest {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @CsvSource({
        "INVOICE, 0.00, false, PAID, 119.00",
        "INVOICE, 0.00, true, CANCELLED, 119.00",
        "INVOICE, 119.00, true, CANCELLED, 119.00",
        "CREDIT_NOTE, -119.00, false, CREDIT, 119.00",
        "CREDIT_NOTE, -19.00, false, CREDIT, 19.00",
        "CREDIT_NOTE, 0.00, false, SETTLED, 119.00",
        "PRO_FORMA, 0.00, false, NOT_OWED, 119.00"
    })
    void whatAsksForNothingSaysWhy(DocumentKind kind, String open, boolean cancelled, String why, String amount) {
        ShownDocument shown = shown(kind, open, cancelled);
        assertThat(shown.isOpen()).isFalse();
        assertThat(shown.isPartlyPaid()).isFalse();
        assertThat(shown.getClosed()).isEqualTo(why);
        assertThat(shown.getClosedAmount().plain()).isEqualTo(amount);
    }

    @Test
    void anEstimateSaysHowItStandsAndAsksWhileItCanBeAnswered() {
        assertThat(offer(DAY, null, false).getClosed()).isEqualTo("OFFER");
        assertThat(offer(DAY, null, false).isAsked()).isTrue();
        assertThat(offer(DAY.minusDays(1), null, false).getClosed()).isEqualTo("EXPIRED");
        assertThat(offer(DAY.minusDays(1), null, false).isAsked()).isFalse();
        assertThat(offer(DAY.minusDays(1), Verdict.REJECTED, false).getClosed()).isEqualTo("REJECTED");
        assertThat(offer(null, Verdict.APPROVED, false).isAsked()).isFalse();
        assertThat(offer(DAY, null, true).getClosed()).isEqualTo("WITHDRAWN");
        assertThat(offer(DAY, null, true).isAsked()).isFalse();
    }

    @Test
    void theSenderSeesThatItIsAskedAndIsNotAskedHimself() {
        EstimateStanding standing = new EstimateStanding(DAY, null, false, false);
        ShownDocument shown =
                shown(DocumentKind.ESTIMATE, "0.00", false, new PublicOffer(standing, null, false, true, null));
        assertThat(shown.isAsked()).isTrue();
        assertThat(shown.isAnswerable()).isFalse();
    }

    @Test
    void anEstimateThatBecameAnotherDocumentUnansweredAsksNoMore() {
        EstimateStanding standing = new EstimateStanding(DAY, null, false, true);
        ShownDocument shown = shown(
                DocumentKind.ESTIMATE,
                "0.00",
                false,
                new PublicOffer(standing, null, standing.expired(DAY), false, null));
        assertThat(shown.getClosed()).isEqualTo("CONVERTED");
        assertThat(shown.isAsked()).isFalse();
    }

    private static ShownDocument offer(@Nullable LocalDate until, @Nullable Verdict verdict, boolean withdrawn) {
        EstimateAnswer answer = verdict == null
                ? null
                : new EstimateAnswer(verdict, true, "Ann", "", List.of(), Instant.parse("2026-03-02T09:00:00Z"));
        EstimateStanding standing = new EstimateStanding(until, verdict, withdrawn, false);
        return shown(
                DocumentKind.ESTIMATE,
                "0.00",
                withdrawn,
                new PublicOffer(standing, answer, standing.expired(DAY), false, null));
    }

    @ParameterizedTest
    @CsvSource({"119.00, false", "19.00, true"})
    void whatIsOpenIsAskedFor(String open, boolean partly) {
        ShownDocument shown = shown(DocumentKind.INVOICE, open, false);
        assertThat(shown.isOpen()).isTrue();
        assertThat(shown.isPartlyPaid()).isEqualTo(partly);
    }

    @ParameterizedTest
    @CsvSource({"124.00, false, true", "114.00, true, true", "119.00, true, true", "0.00, false, false"})
    void aLateFeeIsNamedAndIsPartOfWhatIsAskedFor(String open, boolean partly, boolean asks) {
        ShownDocument shown = shown(DocumentKind.INVOICE, open, false, null, "5.00");
        assertThat(shown.isFee()).isTrue();
        assertThat(shown.getPayable().plain()).isEqualTo("124.00");
        assertThat(shown.isPartlyPaid()).isEqualTo(partly);
        assertThat(shown.isOpen()).isEqualTo(asks);
        if (!asks) {
            assertThat(shown.getClosedAmount().plain()).isEqualTo("124.00");
        }
    }

    private static ShownDocument shown(DocumentKind kind, String open, boolean cancelled) {
        return shown(kind, open, cancelled, null);
    }

    private static ShownDocument shown(DocumentKind kind, String open, boolean cancelled, @Nullable PublicOffer offer) {
        return shown(kind, open, cancelled, offer, "0.00");
    }

    private static ShownDocument shown(
            DocumentKind kind, String open, boolean cancelled, @Nullable PublicOffer offer, String fees) {
        return new ShownDocument(
                new PublicDocument(
                        "",
                        issued(kind),
                        Money.parse(open, EUR),
                        Money.parse(fees, EUR),
                        false,
                        false,
                        cancelled,
                        offer,
                        1),
                TypedAnswer.NONE);
    }

    private static IssuedDocument issued(DocumentKind kind) {
        UUID id = new UUID(0, 1);
        DocumentContent content = new DocumentContentBuilder(EUR)
                .lines(List.of(ContentLine.of(
                                "Consulting",
                                Quantity.ONE,
                                UnitCode.DAY,
                                UnitPrice.parse("100.00", EUR),
                                TaxRate.standard("19"))
                        .withLineId(id)))
                .build();
        IssueFacts facts = new IssueFacts(
                DocumentRef.of(kind, id),
                DocumentNumber.of("N-1"),
                DAY,
                null,
                "en",
                "Europe/Berlin",
                Party.named("Example GmbH"),
                Party.named("Buyer"),
                id,
                List.of(),
                new Branding("#4F46E5", "", Branding.Paper.A4));
        return IssuedDocument.of(facts, content, content.calculate());
    }
}
