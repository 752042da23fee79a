package now.billing.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;

/**
 * What a country charges as VAT: the members of the EU, Switzerland, the United Kingdom and every other country that a
 * business can be set up in.
 *
 * @param code ISO 3166-1 alpha-2
 * @param locale BCP 47 tag by which numbers are written there
 * @param rates percentages, the standard rate first, then the reduced ones from high to low
 */
public record VatCountry(String code, CurrencyUnit currency, String locale, List<Percent> rates) {
    private static final String FILE = "vat-rates.properties";
    private static final List<VatCountry> ALL = read();

    public VatCountry {
        rates = List.copyOf(rates);
    }

    /** All of them, by code. */
    public static List<VatCountry> all() {
        return ALL;
    }

    public static Optional<VatCountry> find(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static List<VatCountry> read() {
        Stream<VatCountry> home = CountryDefaults.all().stream()
                .map(each -> new VatCountry(each.country(), each.currency(), each.locale(), each.rates()));
        return Stream.concat(home, others().stream())
                .sorted(Comparator.comparing(VatCountry::code))
                .toList();
    }

    private static List<VatCountry> others() {
        Properties file = new Properties();
        try (InputStream bytes = VatCountry.class.getResourceAsStream(FILE)) {
            if (bytes == null) {
                throw new IllegalStateException(FILE + " is not beside its reader");
            }
            file.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<VatCountry> countries = new ArrayList<>();
        for (String code : words(file, "countries")) {
            List<String> words = words(file, code);
            List<Percent> rates = words.stream().skip(2).map(Percent::parse).toList();
            countries.add(new VatCountry(code, CurrencyUnit.of(words.get(0)), words.get(1), rates));
        }
        return countries;
    }

    private static List<String> words(Properties file, String key) {
        String value = file.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(FILE + " has no " + key);
        }
        return Arrays.asList(value.strip().split(" +", -1));
    }
}
