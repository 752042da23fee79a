package now.billing.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.schedule.BusinessDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateReaderTest {
    private static final int DAYS = 109_572;

    static List<List<String>> cases() {
        return TypedCases.of("dates.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyTypedDateIsReadAsTheTableSays(List<String> row) {
        assertThat(reading(row)).as(String.join(" | ", row)).isEqualTo(row.get(2));
    }

    private static String reading(List<String> row) {
        try {
            return reader(Locale.forLanguageTag(row.get(0)))
                    .read(row.get(1))
                    .map(LocalDate::toString)
                    .orElse("nothing");
        } catch (InvalidInput refused) {
            return "refused";
        }
    }

    @Property
    void whatAFieldShowsIsReadAsItself(@ForAll("locales") Locale locale, @ForAll @IntRange(max = DAYS) int days) {
        LocalDate date = BusinessDay.FIRST.plusDays(days);
        assertThat(reader(locale).read(DateStyle.of(locale).typed(date))).contains(date);
        assertThat(reader(locale).read(date.toString())).contains(date);
    }

    /** A list of a hundred rows asks for it with every date. */
    @Test
    void theStyleOfALocaleIsMadeOnce() {
        assertThat(DateStyle.of(Locale.forLanguageTag("de-DE"))).isSameAs(DateStyle.of(Locale.forLanguageTag("de-DE")));
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(
                        "de-AT", "fr-BE", "de-CH", "de-DE", "fr-DJ", "es-ES", "fr-FR", "en-GB", "it-IT", "fr-LU",
                        "nl-NL", "fr-TN", "en-US", "sv-SE")
                .map(Locale::forLanguageTag);
    }

    private static DateReader reader(Locale locale) {
        return new DateReader(DateStyle.of(locale));
    }
}
