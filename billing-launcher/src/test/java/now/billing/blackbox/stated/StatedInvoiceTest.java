package now.billing.blackbox.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of terms reads the files of the suite to the last value, but for what is no term of EN 16931. */
class StatedInvoiceTest {
    /** The extension BG-DEX, what the syntaxes say twice or want without a meaning, and text that has no term. */
    private static final List<String> NO_TERM = List.of(
            ".*/SubInvoiceLine/.*",
            ".*/PrepaidPayment/.*",
            ".*/TaxScheme/ID",
            ".*/ChargeIndicator(/Indicator)?",
            ".*/@(currencyID|format)",
            ".*/(ApplicableTradeTax|CategoryTradeTax)/TypeCode",
            ".*/(AdditionalReferencedDocument|DocumentReference|AdditionalDocumentReference)/(Document)?TypeCode",
            ".*/SpecifiedTaxRegistration/ID/@schemeID",
            ".*/PartyIdentification/ID/@schemeID",
            ".*/AccountingCustomerParty/.*/CompanyID",
            ".*/BuyerTradeParty/SpecifiedTaxRegistration/ID",
            ".*/SpecifiedProcuringProject/Name",
            ".*/CardAccount/NetworkID",
            ".*/IncludedSupplyChainTradeLineItem/.*/ApplicableTradeTax/ExemptionReason");

    @Test
    void everyValueOfTheSuiteIsReadByATerm() {
        Optional<List<Path>> files = TestSuite.files();
        assumeTrue(
                files.isPresent(), "The corpus (shared/corpora/einvoice/xrechnung-testsuite) is not on this machine");
        TreeSet<String> unread = new TreeSet<>();
        files.orElseThrow()
                .forEach(file -> unread.addAll(StatedInvoice.read(file).unread()));
        unread.removeIf(path -> NO_TERM.stream().anyMatch(path::matches));

        assertThat(unread).isEmpty();
    }
}
