package now.billing.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberReaderTest {
    private static final int MOST_DECIMALS = 10;

    static List<List<String>> cases() {
        return TypedCases.of("numbers.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyTypedNumberIsReadAsTheTableSays(List<String> row) {
        assertThat(reading(row)).as(String.join(" | ", row)).isEqualTo(row.get(4));
    }

    private static String reading(List<String> row) {
        NumberReader reader = reader(Locale.forLanguageTag(row.get(0)));
        Set<String> marks = row.get(2).isEmpty() ? Set.of() : Set.of(row.get(2).split(" "));
        try {
            return reader.read(row.get(3), Integer.parseInt(row.get(1)), marks)
                    .map(BigDecimal::toPlainString)
                    .orElse("nothing");
        } catch (InvalidInput refused) {
            Problem problem = refused.problems().get(0);
            return problem.code().equals(NumberReader.AMBIGUOUS)
                    ? "either " + problem.args().get("first") + " or "
                            + problem.args().get("second")
                    : "refused";
        }
    }

    @Property
    void whatAFieldShowsIsReadAsItself(
            @ForAll("locales") Locale locale,
            @ForAll @BigRange(min = "-9999999999999", max = "9999999999999") @Scale(MOST_DECIMALS) BigDecimal value) {
        String typed = NumberStyle.of(locale).shortened(value, 2);
        assertThat(reader(locale).read(typed, MOST_DECIMALS, Set.of()).orElseThrow())
                .isEqualByComparingTo(value);
    }

    /** With groups and with as many decimals as money has, as it stands on the screen and on paper. */
    @Property
    void whatTheScreenShowsIsReadAsItself(
            @ForAll("locales") Locale locale,
            @ForAll("moneyDecimals") int decimals,
            @ForAll @BigRange(min = "-9999999999999", max = "9999999999999") @Scale(3) BigDecimal any) {
        BigDecimal value = any.setScale(decimals, java.math.RoundingMode.HALF_UP);
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        assertThat(reader(locale).read(format.format(value), decimals, Set.of()).orElseThrow())
                .isEqualByComparingTo(value);
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(
                        "de-AT", "fr-BE", "de-CH", "de-DE", "fr-DJ", "es-ES", "fr-FR", "en-GB", "it-IT", "fr-LU",
                        "nl-NL", "fr-TN")
                .map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<Integer> moneyDecimals() {
        return Arbitraries.of(0, 2, 3);
    }

    private static NumberReader reader(Locale locale) {
        return new NumberReader(NumberStyle.of(locale));
    }
}
