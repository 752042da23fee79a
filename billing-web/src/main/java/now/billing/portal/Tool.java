package now.billing.portal;

import java.text.Collator;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import now.billing.organization.VatCountry;
import now.billing.web.support.CurrencyMarks;

/** What the pages of all tools share: the reader's language, the country and how numbers are written there. */
public abstract class Tool {
    private final Typed typed;
    private final VatCountry country;

    Tool(Typed typed, String countryField) {
        this.typed = typed;
        this.country = typed.choice(countryField, VatCountry.all(), VatCountry::code, nearest(typed));
    }

    /** The first country of the reader's languages that is known, else the one most are from. */
    private static VatCountry nearest(Typed typed) {
        return typed.reader().stream()
                .flatMap(each -> VatCountry.find(each.getCountry()).stream())
                .findFirst()
                .or(() -> VatCountry.find("DE"))
                .orElseThrow();
    }

    Typed typed() {
        return typed;
    }

    /** What was typed into a field. */
    public String text(String field) {
        return typed.text(field);
    }

    /** The id of the field of a problem on the page. */
    public String id(String field) {
        return field.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** What is wrong with a field, in words; empty where nothing is. */
    public abstract String wrong(String field);

    /** The language that the reader has chosen, else that of the browser. */
    public Locale getLocale() {
        return typed.language();
    }

    /** It is not told when somebody looks at it. */
    public String getSeen() {
        return "";
    }

    public String getAccent() {
        return "";
    }

    public VatCountry getCountry() {
        return country;
    }

    /** All countries, in the order of their names. */
    public List<Choice> getCountries() {
        return VatCountry.all().stream()
                .map(each -> new Choice(each.code(), name(each.code()), each.equals(country)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(getLocale())))
                .toList();
    }

    private String name(String code) {
        return new Locale("", code).getDisplayCountry(getLocale());
    }

    NumberReader numbers() {
        return new NumberReader(style());
    }

    NumberStyle style() {
        return NumberStyle.of(numberLocale());
    }

    /** Whose numbers are read and written. */
    Locale numberLocale() {
        return Locale.forLanguageTag(country.locale());
    }

    /** What may stand beside a number: the currency, as it is written here and there, and a percent sign. */
    Set<String> marks(CurrencyUnit currency) {
        Set<String> marks = new HashSet<>(CurrencyMarks.of(currency.code()));
        marks.add(Currency.getInstance(currency.code()).getSymbol(numberLocale()));
        marks.add("%");
        return marks;
    }

    /** One choice of a list. */
    public record Choice(String value, String label, boolean chosen) {}
}
