package now.billing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.DraftFacts;
import now.billing.drafting.PrintedTexts;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssueRules;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.RecordChecks;
import now.billing.maintaining.spi.PrintableText;
import org.junit.jupiter.api.Test;

/** What the gate finds, and that the number plays no part in it. */
class IssueGateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final PrintableText FONTS = text -> {
        int at = text.indexOf('\u2603');
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(text.codePointAt(at));
    };
    private static final Party SELLER = new Party(
            "Example GmbH",
            "",
            "",
            "billing@example.test",
            "",
            "",
            new PostalAddress("Hauptstraße", "1", "", "10115", "Berlin", "", "DE"),
            List.of(TaxIdentifier.vat("DE123456789")));
    private static final Party BUYER = new Party(
            "Buyer Ltd",
            "",
            "",
            "",
            "",
            "",
            new PostalAddress("High Street", "2", "", "AB1 2CD", "Town", "", "GB"),
            List.of());

    private final IssueGate gate = new IssueGate(new PrintedTexts(FONTS), FONTS);

    @Test
    void aCompleteInvoicePasses() {
        assertThat(findings(content(TaxRate.standard("19")), SELLER, BUYER, TODAY))
                .isEmpty();
    }

    @Test
    void everythingMissingIsFoundAtOnce() {
        DocumentContent empty = new DocumentContentBuilder(EUR)
                .issueDate(TODAY)
                .dueDate(TODAY.minusDays(1))
                .build();
        assertThat(findings(empty, Party.named("Example GmbH"), Party.named("Buyer"), TODAY))
                .extracting(Problem::field)
                .contains("lines", "dueDate", "seller.address.country", "buyer.address.country");
    }

    @Test
    void withoutACustomerOnlyTheCustomerIsAskedFor() {
        Candidate candidate = candidate(content(TaxRate.standard("19")), SELLER, Party.named(""), TODAY, false);
        assertThat(gate.findings(candidate.content(), candidate.frozenAs(Candidate.PLACEHOLDER), false, TODAY))
                .extracting(Problem::field)
                .containsExactly("customerId");
    }

    @Test
    void notSubjectToVatStandsAlone() {
        DocumentContent mixed = content(TaxRate.standard("19"), TaxRate.untaxed(TaxCategory.O));
        assertThat(findings(mixed, SELLER, BUYER, TODAY))
                .extracting(Problem::code)
                .contains(IssueRules.NOT_SUBJECT_STANDS_ALONE);
    }

    @Test
    void anExemptionNeedsItsReason() {
        DocumentContent exempt = content(TaxRate.untaxed(TaxCategory.E));
        assertThat(findings(exempt, SELLER, BUYER, TODAY))
                .extracting(Problem::code)
                .containsExactly(IssueRules.EXEMPTION_REQUIRED);
        DocumentContent explained = exempt.toBuilder()
                .exemptions(List.of(TaxExemption.of(TaxCategory.E, "Small business, § 19 UStG", "")))
                .build();
        assertThat(findings(explained, SELLER, BUYER, TODAY)).isEmpty();
    }

    @Test
    void reverseChargeNeedsToKnowTheBuyer() {
        assertThat(findings(content(TaxRate.untaxed(TaxCategory.AE)), SELLER, BUYER, TODAY))
                .extracting(Problem::field)
                .containsExactly("buyer.taxIds");
    }

    @Test
    void aMistypedYearDoesNotBlockTheSeries() {
        LocalDate far = TODAY.plusDays(IssueGate.MOST_DAYS_AHEAD + 1);
        assertThat(findings(content(TaxRate.standard("19")), SELLER, BUYER, far))
                .extracting(Problem::code)
                .contains(IssueGate.DATE_TOO_FAR);
    }

    @Test
    void aDateOfAnotherAgeIsNotFrozen() {
        DocumentContent content = content(TaxRate.standard("19"));
        for (LocalDate day : List.of(LocalDate.of(99999, 1, 1), LocalDate.of(0, 1, 1), LocalDate.of(-5000, 1, 1))) {
            Candidate delivered = new Candidate(
                    candidate(content, SELLER, BUYER, TODAY, true).draft(),
                    content.toBuilder().deliveryDate(day).build(),
                    candidate(content, SELLER, BUYER, TODAY, true).facts(),
                    content.calculate(),
                    true,
                    TODAY,
                    null,
                    () -> null,
                    List.of());
            assertThat(gate.findings(delivered.content(), delivered.frozenAs(Candidate.PLACEHOLDER), true, TODAY))
                    .extracting(Problem::field)
                    .containsExactly("deliveryDate");
        }
    }

    @Test
    void aTextThatCannotBeDrawnIsFoundWhereverItStands() {
        DocumentContent content = content(TaxRate.standard("19")).toBuilder()
                .notes("Winter \u2603")
                .build();
        Party seller = new Party("Snow \u2603", "", "", "", "", "", SELLER.address(), SELLER.taxIds());
        assertThat(findings(content, seller, BUYER, TODAY))
                .filteredOn(problem -> problem.code().equals(RecordChecks.NOT_DRAWABLE))
                .extracting(Problem::field)
                .containsExactly("notes", "seller.name");
    }

    @Test
    void theNumberIsWhatThePayerIsAskedToWrite() {
        Candidate candidate = candidate(content(TaxRate.standard("19")), SELLER, BUYER, TODAY, true);
        PaymentInstructions payment =
                candidate.frozenAs(DocumentNumber.of("INV-2026-0007")).payment();
        assertThat(payment).isNotNull();
        assertThat(payment.reference()).isEqualTo("INV-2026-0007");
    }

    @Property(tries = 200)
    void theVerdictDoesNotDependOnTheNumber(
            @ForAll("numbers") String number, @ForAll("contents") DocumentContent content) {
        Candidate candidate = candidate(content, SELLER, BUYER, TODAY, true);
        List<Problem> withPlaceholder =
                gate.findings(candidate.content(), candidate.frozenAs(Candidate.PLACEHOLDER), true, TODAY);
        List<Problem> withNumber =
                gate.findings(candidate.content(), candidate.frozenAs(DocumentNumber.of(number)), true, TODAY);
        assertThat(withNumber).isEqualTo(withPlaceholder);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(60).filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<DocumentContent> contents() {
        Arbitrary<TaxRate> rates = Arbitraries.of(
                TaxRate.standard("19"),
                TaxRate.standard("7"),
                TaxRate.untaxed(TaxCategory.Z),
                TaxRate.untaxed(TaxCategory.E),
                TaxRate.untaxed(TaxCategory.AE),
                TaxRate.untaxed(TaxCategory.K),
                TaxRate.untaxed(TaxCategory.O));
        return rates.list().ofMaxSize(4).map(list -> content(list.toArray(TaxRate[]::new)));
    }

    private List<Problem> findings(DocumentContent content, Party seller, Party buyer, LocalDate issueDate) {
        Candidate candidate = candidate(content, seller, buyer, issueDate, true);
        return gate.findings(candidate.content(), candidate.frozenAs(Candidate.PLACEHOLDER), true, TODAY);
    }

    private static Candidate candidate(
            DocumentContent content, Party seller, Party buyer, LocalDate issueDate, boolean known) {
        IssueFacts facts = new IssueFacts(
                DocumentRef.invoice(new UUID(1, 1)),
                Candidate.PLACEHOLDER,
                issueDate,
                content.dueDate(),
                "en",
                "Europe/Berlin",
                seller,
                buyer,
                new UUID(2, 2),
                List.of(new PaymentInstructions("Example GmbH", "DE02120300000000202051", "", "", "")),
                new Branding("#0057B8", "", Branding.Paper.A4));
        // Contradictory dates are a finding; the calculation itself does not look at them.
        DocumentContent dateless = content.toBuilder().dueDate(null).build();
        CalculatedDocument calculated = dateless.calculate();
        Draft draft = Draft.of(
                DocumentKind.INVOICE,
                new DraftFacts(null, "", content, calculated, TODAY),
                "system",
                Instant.parse("2026-03-02T09:00:00Z"));
        return new Candidate(draft, content, facts, calculated, known, TODAY, null, () -> null, List.of());
    }

    private static DocumentContent content(TaxRate... rates) {
        List<ContentLine> lines = List.of(rates).stream()
                .map(rate -> ContentLine.of(
                                "Consulting", Quantity.of(2), UnitCode.HOUR, UnitPrice.parse("120", EUR), rate)
                        .withLineId(new UUID(3, 3)))
                .toList();
        return new DocumentContentBuilder(EUR)
                .issueDate(TODAY)
                .dueDate(TODAY.plusDays(30))
                .lines(lines)
                .build();
    }
}
