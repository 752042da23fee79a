package now.billing.maintaining;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.document.Look;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.text.Text;
import now.billing.organization.BankAccountFacts;
import now.billing.organization.OrganizationFacts;
import org.jspecify.annotations.Nullable;

/** What can be said at the foot of a letter of what is known already: who, by which registers, where to pay. */
final class ProposedFooter {
    private ProposedFooter() {}

    static List<String> of(OrganizationFacts facts, @Nullable BankAccountFacts account) {
        PostalAddress address = facts.address();
        String name = facts.legalName().isEmpty() ? facts.name() : facts.legalName();
        return List.of(
                lines(
                        name,
                        (address.street() + " " + address.buildingNumber()).strip(),
                        (address.postCode() + " " + address.town()).strip(),
                        facts.website()),
                lines(Stream.concat(
                                facts.more().legalText().lines(),
                                facts.taxIds().stream().map(TaxIdentifier::value))
                        .toArray(String[]::new)),
                account == null
                        ? ""
                        : lines(
                                account.bankName(),
                                account.iban().isEmpty() ? account.accountNumber() : grouped(account.iban()),
                                account.bic().isEmpty() ? "" : "BIC " + account.bic()));
    }

    private static String lines(String... all) {
        return Stream.of(all)
                .filter(line -> !Text.isBlank(line))
                .limit(Look.FOOTER_LINES)
                .collect(Collectors.joining("\n"));
    }

    /** In groups of four, as an IBAN is read. */
    private static String grouped(String iban) {
        return iban.replace(" ", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
