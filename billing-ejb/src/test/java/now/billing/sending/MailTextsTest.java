package now.billing.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import now.billing.delivery.Mail;
import now.billing.documents.records.Handle;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.LongNames;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mail must not say another amount than the paper attached to it. */
class MailTextsTest {
    static Stream<String> papers() {
        return SamplePapers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theMailSaysTheAmountDueAsThePaperDoes(String name) {
        IssuedDocument document = SamplePapers.all().get(name);
        PrintModel paper = DocumentPaper.of(document, null);

        assertThat(message(document))
                .contains(" " + paper.sums().get(paper.sums().size() - 1).amount());
    }

    @Test
    void cashRoundingAndPrepaymentsCount() {
        assertThat(message(SamplePapers.grossWithRounding())).contains("CHF\u00A01’286.35");
        assertThat(message(SamplePapers.rich("en"))).contains("€17,472.54", "15 December 2025");
    }

    @Test
    void whatIsInTheReceiversFavourIsNotDue() {
        assertThat(message(SamplePapers.negative()))
                .contains("for \u2212€535.50 is attached. This amount is in your favour.")
                .doesNotContain("due on");
    }

    @Test
    void theSubjectOfALongNameEndsAfterAWord() {
        Party seller = Party.named(
                "Verwaltungsgesellschaft für Beteiligungen ".repeat(5).strip());
        IssuedDocument document = LongNames.sentBy(seller);
        assertThat(usual(document).subject())
                .hasSizeLessThanOrEqualTo(Mail.SUBJECT)
                .startsWith("Invoice INV-2025-0043 from Verwaltungsgesellschaft")
                .endsWith("Beteiligungen…");
    }

    private static String message(IssuedDocument document) {
        return usual(document).message();
    }

    private static SendDocument usual(IssuedDocument document) {
        IssuedRecord record = IssuedRecord.of(
                document, new Handle("a".repeat(64)), "user:test", Instant.parse("2025-11-15T10:00:00Z"));
        return MailTexts.usual(record, "https://billing.example.test/d/abc", false);
    }
}
