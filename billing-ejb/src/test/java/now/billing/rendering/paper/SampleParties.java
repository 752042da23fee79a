package now.billing.rendering.paper;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;

/** Who deals with whom in sample papers, in which money, and where it is paid to. */
final class SampleParties {
    static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    static final Party GERMAN_SELLER = new Party(
            "Example Software GmbH",
            "Example Software GmbH",
            "",
            "billing@example.test",
            "+49 30 5550100",
            "",
            new PostalAddress("Hauptstraße", "12", "", "10115", "Berlin", "", "DE"),
            List.of(TaxIdentifier.vat("DE123456789")));
    static final Party FRENCH_BUYER = new Party(
            "Société Exemple SARL",
            "",
            "Service comptabilité",
            "factures@example.test",
            "",
            "",
            new PostalAddress("rue de la Paix", "4", "Bâtiment B", "75002", "Paris", "", "FR"),
            List.of(TaxIdentifier.vat("FR40303265045"), TaxIdentifier.of("SIREN", "303265045")));
    static final PaymentInstructions ACCOUNT = new PaymentInstructions(
            "Example Software GmbH", "DE89370400440532013000", "COBADEFFXXX", "Example Bank", "");

    private SampleParties() {}

    static Money eur(String amount) {
        return Money.parse(amount, EUR);
    }
}
