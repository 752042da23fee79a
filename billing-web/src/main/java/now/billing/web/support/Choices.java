package now.billing.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** The lists that a person chooses from, and how a chosen code is written. */
@Named("choices")
@ApplicationScoped
public class Choices {
    /** Countries a business can be set up in: those with a file of rates and texts. */
    private static final List<String> HOME_COUNTRIES =
            List.of("DE", "AT", "CH", "FR", "IT", "ES", "BE", "NL", "LU", "GB", "TN", "DJ");

    private static final List<String> USUAL_CURRENCIES = List.of("EUR", "CHF", "USD", "GBP", "TND", "DJF");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "it");
    private static final List<String> METHODS = List.of("BANK_TRANSFER", "CARD", "CASH", "OTHER");
    private static final int PRICE_DECIMALS = 10;

    /** The currencies a list can be restricted to: the one it is restricted to, else all of its sums if several. */
    public static List<String> currenciesOf(@Nullable String chosen, List<Money> sums) {
        if (chosen != null) {
            return List.of(chosen);
        }
        return sums.size() > 1 ? sums.stream().map(sum -> sum.currency().code()).toList() : List.of();
    }

    /** Decimals of a percentage, for the scripts too. */
    public int getPercentDecimals() {
        return Percent.DECIMALS;
    }

    /** Decimals and signs of currencies for the scripts; see {@link CurrencyMarks#unusual}. */
    public String getUnusualCurrencies() {
        return CurrencyMarks.unusual();
    }

    public List<SelectItem> getHomeCountries() {
        return HOME_COUNTRIES.stream().map(Choices::country).toList();
    }

    public List<SelectItem> getCountries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(Choices::country)
                .sorted(Comparator.comparing(SelectItem::getLabel, Collator.getInstance(Texts.locale())))
                .toList();
    }

    public List<SelectItem> getCurrencies() {
        Stream<String> others = CurrencyUnit.all().stream().map(CurrencyUnit::code);
        return Stream.concat(USUAL_CURRENCIES.stream(), others.filter(code -> !USUAL_CURRENCIES.contains(code)))
                .map(code -> new SelectItem(code, code + ", " + currencyName(code)))
                .toList();
    }

    public List<SelectItem> getLanguages() {
        return LANGUAGES.stream()
                .map(tag -> new SelectItem(tag, Locale.forLanguageTag(tag).getDisplayLanguage(Texts.locale())))
                .toList();
    }

    public List<SelectItem> getUnits() {
        return UnitCode.common().stream()
                .map(unit -> new SelectItem(unit.code(), unit(unit)))
                .toList();
    }

    public List<SelectItem> getMethods() {
        return METHODS.stream()
                .map(method -> new SelectItem(method, Texts.say("payment.method." + method)))
                .toList();
    }

    public List<SelectItem> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .map(zone -> new SelectItem(zone, zone.replace('_', ' ')))
                .toList();
    }

    /** What a currency is worth, as people write it: {@code 1 USD = 0.92 EUR}. */
    public String equation(@Nullable ExchangeRate rate) {
        return rate == null ? "" : "1 " + rate.from() + " = " + Texts.number(rate.rate()) + " " + rate.to();
    }

    public String unit(@Nullable UnitCode unit) {
        return unit == null ? "" : Texts.say("unit." + unit.code());
    }

    /** A rate in one word: {@code 19 %}, or the name of a category without tax. */
    public String rate(@Nullable TaxRate rate) {
        if (rate == null) {
            return "";
        }
        return rate.category().isTaxable()
                ? Texts.number(rate.percent().value()) + " %"
                : Texts.say("tax.category." + rate.category());
    }

    public String price(@Nullable UnitPrice price) {
        return price == null ? "" : price(price, Texts.numbers());
    }

    /** As people of this language and country write it. */
    public static String price(UnitPrice price, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(price.currency().code()));
        format.setMinimumFractionDigits(price.currency().minorDigits());
        format.setMaximumFractionDigits(PRICE_DECIMALS);
        return format.format(price.value());
    }

    /** An address in lines as it is written on a letter; what is not known makes no empty line and no stray blank. */
    public List<String> addressLines(PostalAddress address) {
        return Stream.of(
                        (address.street() + " " + address.buildingNumber()).strip(),
                        address.line2(),
                        (address.postCode() + " " + address.town()).strip(),
                        address.region(),
                        address.country().isEmpty() ? "" : countryName(address.country()))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public String countryName(@Nullable String code) {
        return code == null || code.isEmpty() ? "" : new Locale("", code).getDisplayCountry(Texts.locale());
    }

    private static SelectItem country(String code) {
        return new SelectItem(code, new Locale("", code).getDisplayCountry(Texts.locale()));
    }

    private static String currencyName(String code) {
        return Currency.getInstance(code).getDisplayName(Texts.locale());
    }
}
