package now.billing.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import now.billing.kernel.document.InvoiceLaw;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;

/**
 * What an organization of a country starts with; read once from {@code countries.properties}, whose comments name the
 * source of every rate. Everything can be changed in the settings afterwards.
 *
 * @param country ISO 3166-1 alpha-2
 * @param rates VAT percentages, the standard rate first
 * @param locale BCP 47: how dates and numbers are written
 * @param language ISO 639: the language of new documents
 * @param taxName what the tax is called there, such as USt.
 * @param law what its law asks of an invoice
 * @param taxInOwnCurrency whether an invoice in another currency has to state its VAT in the country's, too (BT-111)
 * @param rateAuthority whose exchange rates its law names, so that the European Central Bank's are only a proposal;
 *     empty where it takes those
 */
public record CountryDefaults(
        String country,
        CurrencyUnit currency,
        List<Percent> rates,
        ZoneId timeZone,
        String locale,
        String language,
        String taxName,
        InvoiceLaw law,
        boolean taxInOwnCurrency,
        String rateAuthority) {

    private static final Map<String, CountryDefaults> KNOWN = read();

    public CountryDefaults {
        rates = List.copyOf(rates);
    }

    /** The defaults of a country, or nothing for one that has none yet. */
    public static Optional<CountryDefaults> find(String country) {
        return Optional.ofNullable(KNOWN.get(country));
    }

    /** What the law of a country asks of an invoice. */
    public static InvoiceLaw lawOf(String country) {
        return find(country).map(CountryDefaults::law).orElse(InvoiceLaw.UNKNOWN);
    }

    /** All countries that have defaults, by code. */
    public static List<CountryDefaults> all() {
        return List.copyOf(KNOWN.values());
    }

    /** The rate most sales have. */
    public Percent standardRate() {
        return rates.get(0);
    }

    private static Map<String, CountryDefaults> read() {
        Properties file = new Properties();
        try (InputStream bytes = CountryDefaults.class.getResourceAsStream("countries.properties")) {
            if (bytes == null) {
                throw new IllegalStateException("countries.properties is not beside its reader");
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                file.load(text);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, CountryDefaults> known = new LinkedHashMap<>();
        for (String country : words(file, "countries")) {
            known.put(country, of(country, file));
        }
        return known;
    }

    private static CountryDefaults of(String country, Properties file) {
        CurrencyUnit currency = CurrencyUnit.of(text(file, country + ".currency"));
        return new CountryDefaults(
                country,
                currency,
                words(file, country + ".rates").stream().map(Percent::parse).toList(),
                ZoneId.of(text(file, country + ".timeZone")),
                text(file, country + ".locale"),
                text(file, country + ".language"),
                text(file, country + ".taxName"),
                law(country, currency, file),
                file.containsKey(country + ".taxInOwnCurrency"),
                file.getProperty(country + ".rateAuthority", "").strip());
    }

    private static InvoiceLaw law(String country, CurrencyUnit currency, Properties file) {
        String smallUpTo = file.getProperty(country + ".smallUpTo");
        return new InvoiceLaw(
                smallUpTo == null ? null : Money.parse(smallUpTo.strip(), currency),
                file.containsKey(country + ".supplyDate"));
    }

    private static List<String> words(Properties file, String key) {
        return Arrays.asList(text(file, key).split(" +", -1));
    }

    private static String text(Properties file, String key) {
        String value = file.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("countries.properties has no " + key);
        }
        return value.strip();
    }
}
