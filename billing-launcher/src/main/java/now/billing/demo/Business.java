package now.billing.demo;

import java.util.List;

/**
 * One business of the demonstration; names are of no real company.
 *
 * @param country decides currency, rates and texts
 * @param taxRate percentage of the standard rate
 * @param priceDigits decimals of its currency
 * @param supplier whose bills it gets
 */
record Business(
        String slug,
        String name,
        String country,
        String currency,
        String language,
        String timeZone,
        Place place,
        String vatId,
        String iban,
        String taxRate,
        int priceDigits,
        List<String> customers,
        String supplier,
        List<Product> products) {

    /** Where it sits. */
    record Place(String street, String number, String postCode, String town) {}

    /** What it sells, with its price in whole units. */
    record Product(String name, String unit, int price) {}

    static List<Business> all() {
        return List.of(german(), swiss(), tunisian());
    }

    private static Business german() {
        return new Business(
                "nordlicht",
                "Nordlicht Studio GmbH",
                "DE",
                "EUR",
                "en",
                "Europe/Berlin",
                new Place("Hafenstrasse", "12", "20457", "Hamburg"),
                "DE123456789",
                "DE89370400440532013000",
                "19",
                2,
                List.of(
                        "Example Logistik AG",
                        "Beispiel Werft GmbH",
                        "Muster Verlag KG",
                        "Demo Energie eG",
                        "Probe Handels GmbH",
                        "Test Optik OHG"),
                "Muster Papier GmbH",
                List.of(
                        new Product("Design sprint", "DAY", 960), new Product("Consulting", "HUR", 120),
                        new Product("Hosting", "MON", 45), new Product("Illustration", "C62", 340)));
    }

    private static Business swiss() {
        return new Business(
                "alpenblick",
                "Alpenblick Engineering AG",
                "CH",
                "CHF",
                "en",
                "Europe/Zurich",
                new Place("Bahnhofplatz", "3", "6003", "Luzern"),
                "CHE123456788MWST",
                "CH9300762011623852957",
                "8.1",
                2,
                List.of(
                        "Example Bau AG",
                        "Muster Bergbahnen AG",
                        "Beispiel Spital",
                        "Demo Metall GmbH",
                        "Probe Architekten AG"),
                "Muster Papeterie AG",
                List.of(
                        new Product("Structural analysis", "HUR", 185),
                        new Product("Site visit", "C62", 420),
                        new Product("3D scan", "C62", 1250)));
    }

    private static Business tunisian() {
        return new Business(
                "medina",
                "Medina Conseil SARL",
                "TN",
                "TND",
                "fr",
                "Africa/Tunis",
                new Place("Avenue de la Liberte", "8", "1002", "Tunis"),
                "1234567A",
                "TN5910006035183598478831",
                "19",
                3,
                List.of("Exemple Textile SA", "Modele Huiles SARL", "Demo Transport SA", "Essai Hotels SA"),
                "Exemple Papeterie SARL",
                List.of(
                        new Product("Conseil", "HUR", 90),
                        new Product("Audit", "C62", 2400),
                        new Product("Formation", "DAY", 650)));
    }
}
