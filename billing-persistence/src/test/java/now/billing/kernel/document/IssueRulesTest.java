package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import now.billing.fixtures.Documents;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssueRulesTest {

    @Test
    void completeDraftsCanBeIssued() {
        assertThat(findings(Documents.simple(), Documents.seller(), Documents.buyer()))
                .isEmpty();
        assertThat(findings(Documents.full(), Documents.seller(), Documents.buyer()))
                .isEmpty();
    }

    @Test
    void emptyDraftOfUnknownPartiesLacksEverything() {
        assertThat(findings(DocumentContent.empty(Documents.EUR), Party.named(""), Party.named("")))
                .containsExactly(
                        "lines issue.no_lines BR-16",
                        "seller.name input.required null",
                        "buyer.name input.required null",
                        "dueDate issue.due_date_or_terms_required BR-CO-25",
                        "seller.address.country issue.country_required BR-09",
                        "buyer.address.country issue.country_required BR-11");
    }

    @ParameterizedTest
    @EnumSource(TaxCategory.class)
    void everyCategoryCanBeIssuedWhenItsConditionsAreMet(TaxCategory category) {
        DocumentContent content = delivered(category).toBuilder()
                .exemptions(category == TaxCategory.E ? List.of(TaxExemption.of(category, "Because", "")) : List.of())
                .build();
        Party seller = at(Documents.seller(), category == TaxCategory.B ? "IT" : "DE");
        Party buyer = at(Documents.buyer(), category == TaxCategory.B ? "IT" : "FR");
        boolean nobodyIsKnown = category == TaxCategory.O;
        assertThat(findings(
                        content,
                        nobodyIsKnown ? withoutTaxIds(seller) : seller,
                        nobodyIsKnown ? withoutTaxIds(buyer) : buyer))
                .isEmpty();
    }

    @Test
    void whereNothingIsSubjectToVatNobodyIsKnownByIt() {
        assertThat(findings(with(TaxCategory.O), Documents.seller(), Documents.buyer()))
                .containsExactly(
                        "seller.taxIds issue.category_o_with_vat_identifier BR-O-02",
                        "buyer.taxIds issue.category_o_with_vat_identifier BR-O-02");
    }

    @Test
    void splitPaymentIsForItalyAndStandsBesideNoUsualVat() {
        assertThat(findings(with(TaxCategory.B, TaxCategory.S), Documents.seller(), Documents.buyer()))
                .containsExactly(
                        "taxes issue.category_b_outside_italy BR-B-01", "taxes issue.category_b_beside_s BR-B-02");
    }

    @Test
    void categoryOStandsAlone() {
        Party known = new Party(
                "Example",
                "",
                "",
                "",
                "",
                "",
                Documents.seller().address(),
                List.of(TaxIdentifier.of(TaxIdentifier.TAX_NUMBER, "12/345/67890")));
        Party buyer = withoutTaxIds(Documents.buyer());
        assertThat(findings(with(TaxCategory.O, TaxCategory.S), known, buyer))
                .containsExactly("taxes issue.category_o_stands_alone BR-O-11");
        DocumentContent charged = with(TaxCategory.O).toBuilder()
                .adjustments(List.of(new TaxedAdjustment(
                        Adjustment.charge(Portion.ofAmount(Documents.eur("1")), "Freight"), TaxRate.standard("19"))))
                .build();
        assertThat(findings(charged, known, buyer)).containsExactly("taxes issue.category_o_stands_alone BR-O-11");
    }

    @Test
    void exemptGroupsGiveAReasonAndOthersMustNot() {
        assertThat(findings(with(TaxCategory.E), Documents.seller(), Documents.buyer()))
                .containsExactly("exemptions issue.exemption_reason_required BR-E-10");
        DocumentContent content = with(TaxCategory.S).toBuilder()
                .exemptions(List.of(TaxExemption.of(TaxCategory.S, "Because", "")))
                .build();
        assertThat(findings(content, Documents.seller(), Documents.buyer()))
                .containsExactly("exemptions issue.exemption_reason_forbidden BR-S-10");
    }

    @ParameterizedTest
    @CsvSource({"S, BR-S-02", "Z, BR-Z-02", "AE, BR-AE-02", "K, BR-IC-02", "G, BR-G-02", "L, BR-IG-02", "M, BR-IP-02"})
    void sellerWithoutTaxIdentifierCannotIssue(TaxCategory category, String rule) {
        DocumentContent content = delivered(category);
        assertThat(findings(content, withoutTaxIds(Documents.seller()), Documents.buyer()))
                .containsExactly("seller.taxIds issue.seller_without_tax_identifier " + rule);
    }

    @ParameterizedTest
    @CsvSource({"AE, BR-AE-02", "K, BR-IC-02"})
    void buyerMustBeKnownToTheTaxOfficeWhereHeOwesTheTax(TaxCategory category, String rule) {
        DocumentContent content = delivered(category);
        assertThat(findings(content, Documents.seller(), withoutTaxIds(Documents.buyer())))
                .containsExactly("buyer.taxIds issue.buyer_without_tax_identifier " + rule);
    }

    @Test
    void intraCommunitySupplyNeedsItsDeliveryDateAndCountry() {
        assertThat(findings(with(TaxCategory.K), Documents.seller(), Documents.buyer()))
                .containsExactly(
                        "deliveryDate issue.delivery_date_required BR-IC-11",
                        "delivery.address.country issue.delivery_country_required BR-IC-12");
    }

    @Test
    void linesNeedADescriptionAndAdjustmentsAReason() {
        DocumentContent content = Documents.simple().toBuilder()
                .lines(List.of(Documents.line(" ", "1", "1", TaxRate.standard("19"))))
                .adjustments(List.of(
                        new TaxedAdjustment(
                                Adjustment.charge(Portion.ofAmount(Documents.eur("1")), ""), TaxRate.standard("19")),
                        new TaxedAdjustment(
                                Adjustment.allowance(Portion.ofPercent(Percent.ZERO), ""), TaxRate.standard("19"))))
                .build();
        assertThat(findings(content, Documents.seller(), Documents.buyer()))
                .containsExactly(
                        "lines[0].description input.required BR-25",
                        "charges[0].reason issue.adjustment_reason_required BR-38",
                        "allowances[0].reason issue.adjustment_reason_required BR-33");
    }

    @Test
    void usualReasonCodesAreFilledInAtIssue() {
        DocumentContent content = with(TaxCategory.AE);
        IssuedDocument issued = IssuedDocument.of(Documents.facts(), content, content.calculate());
        assertThat(issued.taxes().get(0).exemptionCode()).isEqualTo("VATEX-EU-AE");
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 250, EUR, 250.00, true",
        "EUR, 250, EUR, 250.01, false",
        "EUR, 250, EUR, -250.00, true",
        "EUR, 250, EUR, -250.01, false",
        "CHF, 400, CHF, 400.00, true",
        "CHF, 400, EUR, 1.00, false"
    })
    void anInvoiceUpToTheBoundIsSmall(String of, String bound, String currency, String gross, boolean small) {
        InvoiceLaw law = new InvoiceLaw(Money.parse(bound, CurrencyUnit.of(of)), false);
        CurrencyUnit unit = CurrencyUnit.of(currency);
        Money total = Money.parse(gross, unit);
        Money zero = Money.zero(unit);
        assertThat(law.isSmall(new DocumentTotals(total, zero, zero, total, zero, total, zero, zero, total)))
                .isEqualTo(small);
        assertThat(InvoiceLaw.UNKNOWN.isSmall(new DocumentTotals(zero, zero, zero, zero, zero, zero, zero, zero, zero)))
                .isFalse();
    }

    @Test
    void aboveTheBoundTheBuyersWholeAddressIsAskedForByFields() {
        assertThat(lawful(with(TaxCategory.S), Party.named("Buyer"), "100"))
                .containsExactly(
                        "buyer.address.country issue.country_required",
                        "buyer.address.street issue.buyer_address_required",
                        "buyer.address.town issue.buyer_address_required");
        assertThat(lawful(with(TaxCategory.S), at("", "", "", "DE"), "106.99"))
                .containsExactly(
                        "buyer.address.street issue.buyer_address_required",
                        "buyer.address.postCode issue.buyer_address_required",
                        "buyer.address.town issue.buyer_address_required");
        assertThat(lawful(with(TaxCategory.S), at("Main Street", "", "Dublin", "IE"), "100"))
                .as("not every country has post codes")
                .isEmpty();
    }

    @Test
    void upToTheBoundNothingOfTheBuyersAddressIsAskedFor() {
        assertThat(lawful(with(TaxCategory.S), Party.named("Buyer"), "107.00")).isEmpty();
        assertThat(lawful(with(TaxCategory.AE), Party.named("Buyer"), "107.00"))
                .as("where the buyer owes the tax no invoice is small")
                .contains("buyer.address.street issue.buyer_address_required");
    }

    private static Party at(String street, String postCode, String town, String country) {
        return new Party(
                "Buyer", "", "", "", "", "", new PostalAddress(street, "", "", postCode, town, "", country), List.of());
    }

    /** Findings for a German seller with a bound, of lines of 100 net at 7 %. */
    private static List<String> lawful(DocumentContent content, Party buyer, String bound) {
        InvoiceLaw law = new InvoiceLaw(Documents.eur(bound), true);
        return IssueRules.findings(
                        DocumentKind.INVOICE, content, content.calculate().totals(), Documents.seller(), buyer, law)
                .stream()
                .filter(problem -> String.valueOf(problem.field()).startsWith("buyer.address"))
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static DocumentContent with(TaxCategory... categories) {
        List<ContentLine> lines = IntStream.range(0, categories.length)
                .mapToObj(i -> Documents.line("Line " + i, "1", "100", rate(categories[i])))
                .toList();
        return Documents.simple().toBuilder().lines(lines).build();
    }

    /** With what an intra-Community supply needs to say about its delivery. */
    private static DocumentContent delivered(TaxCategory category) {
        PostalAddress france = new PostalAddress("", "", "", "", "", "", "FR");
        return with(category).toBuilder()
                .deliveryDate(Documents.ISSUED_ON)
                .more(DocumentTerms.NONE.withDelivery(new Delivery("", null, null, france)))
                .build();
    }

    private static Party at(Party party, String country) {
        PostalAddress address = new PostalAddress("Street", "1", "", "10115", "Town", "", country);
        return new Party(party.name(), "", "", "", "", "", address, party.taxIds());
    }

    private static TaxRate rate(TaxCategory category) {
        return TaxRate.of(category, category.isTaxable() ? Percent.parse("7") : Percent.ZERO);
    }

    private static Party withoutTaxIds(Party party) {
        return new Party(
                party.name(),
                party.legalName(),
                party.contactName(),
                party.email(),
                party.phone(),
                party.website(),
                party.address(),
                List.of());
    }

    @Test
    void theLawOfInvoicesIsNoLawOfOffers() {
        DocumentContent content = with(TaxCategory.K, TaxCategory.O);
        Party nobody = withoutTaxIds(Documents.buyer());
        assertThat(findings(DocumentKind.CREDIT_NOTE, content, withoutTaxIds(Documents.seller()), nobody))
                .isNotEmpty();
        for (DocumentKind offer : List.of(DocumentKind.ESTIMATE, DocumentKind.PRO_FORMA)) {
            assertThat(findings(offer, content, withoutTaxIds(Documents.seller()), nobody))
                    .isEmpty();
            assertThat(findings(offer, DocumentContent.empty(Documents.EUR), Party.named("S"), Party.named("B")))
                    .containsExactly("lines issue.no_lines BR-16");
        }
    }

    @Test
    void onlyWhatAsksForMoneySaysWhen() {
        DocumentContent content =
                Documents.simple().toBuilder().dueDate(null).terms("").build();
        assertThat(findings(DocumentKind.CREDIT_NOTE, content, Documents.seller(), Documents.buyer()))
                .isEmpty();
        assertThat(findings(content, Documents.seller(), Documents.buyer()))
                .containsExactly("dueDate issue.due_date_or_terms_required BR-CO-25");
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
