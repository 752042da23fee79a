package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 7);

    @ParameterizedTest
    @CsvSource({
        "INV-{yyyy}-{0000}, 42, INV-2026-0042",
        "{yy}{MM}/{000}, 7, 2603/007",
        "R {0}, 12, R 12",
        "INV-{yyyy}-{0000}, 12345, INV-2026-12345",
        "{000000}, 1, 000001"
    })
    void formatsAPlaceInTheSeries(String pattern, long sequence, String number) {
        assertThat(NumberPattern.parse(pattern).format(sequence, DAY).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INV",
                "{yyyy}",
                "{0000}{0000}",
                "INV-{yyy}-{000}",
                "INV-{dd}-{0}",
                "INV#{0}",
                "{0",
                "{}",
                "",
                " {0}",
                "{0} ",
                "{{0}}",
                "Ä{0}",
                "$1{0}\\"
            })
    void refusesWhatIsNoPattern(String pattern) {
        assertThatThrownBy(() -> NumberPattern.parse(pattern)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesPatternsBeyondTheLimit() {
        String text = "A".repeat(Limits.NUMBER_PATTERN - 3) + "{0}";
        assertThat(NumberPattern.parse(text).format(1, DAY).value()).hasSize(Limits.NUMBER_PATTERN - 2);
        assertThatThrownBy(() -> NumberPattern.parse("A" + text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void startsAgainEachMonthWhereYearAndMonthAreInItUnlessToldLessOften() {
        NumberPattern monthly = NumberPattern.parse("{yy}{mm}/{000}");
        assertThat(monthly.reset()).isEqualTo(NumberPattern.Reset.MONTH);
        assertThat(monthly.period(DAY)).isEqualTo("2026-03");
        assertThat(monthly.format(7, DAY).value()).isEqualTo("2603/007");
        assertThat(new NumberPattern("{yyyy}{MM}-{0}", NumberPattern.Reset.YEAR).period(DAY))
                .isEqualTo("2026");
        assertThat(new NumberPattern("{yyyy}{MM}-{0}", NumberPattern.Reset.NEVER).period(DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{0}, YEAR", "{0}, MONTH", "{MM}-{0}, YEAR", "{MM}-{0}, MONTH", "{yyyy}-{0}, MONTH"})
    void doesNotStartAgainWithoutItsPeriodInTheNumber(String pattern, NumberPattern.Reset reset) {
        assertThatThrownBy(() -> new NumberPattern(pattern, reset))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo(NumberPattern.PERIOD_MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "RE-{0000}, RE-B-{0000}",
        "RE-{yyyy}-{0000}, RE-{yyyy}-B-{0000}",
        "RE-{yyyy}-C-{0000}, RE-{yyyy}-B-{0000}",
        "3{0}, 3B-{0}",
        "{0}/{yyyy}, B-{0}/{yyyy}",
        "0123456789012345678901234567890123456{0}, B-{yyyy}-{MM}-{0000}"
    })
    void anotherSeriesHasLettersBeforeItsCounter(String pattern, String other) {
        assertThat(NumberPattern.parse(pattern).lettered("B").text()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, en, INV-{yyyy}-{0000}",
        "INVOICE, de, RE-{yyyy}-{0000}",
        "INVOICE, fr, FA-{yyyy}-{0000}",
        "RECEIPT, de, QU-{yyyy}-{0000}",
        "CREDIT_NOTE, fr, AV-{yyyy}-{0000}",
        "INVOICE, ar, INV-{yyyy}-{0000}",
        "BILL, de, ''"
    })
    void usualPatternsAreInTheLanguageOfTheDocuments(DocumentKind kind, String language, String pattern) {
        assertThat(kind.usualPattern(language)).isEqualTo(pattern);
    }

    @Test
    void startsAgainEachYearOnlyIfTheYearIsInIt() {
        assertThat(NumberPattern.parse("INV-{yyyy}-{0000}").reset()).isEqualTo(NumberPattern.Reset.YEAR);
        assertThat(NumberPattern.parse("{yy}-{0}").period(DAY)).isEqualTo("2026");
        assertThat(NumberPattern.parse("INV-{0000}").reset()).isEqualTo(NumberPattern.Reset.NEVER);
        assertThat(NumberPattern.parse("INV-{0000}").key(DocumentKind.INVOICE, DAY))
                .isEqualTo(new SeriesKey(DocumentKind.INVOICE, ""));
    }

    @Test
    void usualPatternsArePatterns() {
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind.numberedByUs()) {
                assertThat(NumberPattern.parse(kind.usualPattern("en")).reset()).isEqualTo(NumberPattern.Reset.YEAR);
            }
        }
    }

    @Test
    void numbersStartAtOne() {
        assertThatThrownBy(() -> NumberPattern.parse("{0}").format(0, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void differentPlacesOfOnePeriodHaveDifferentNumbers(
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long a,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long b) {
        NumberPattern pattern = NumberPattern.parse("INV-{yyyy}-{0000}");
        assertThat(pattern.format(a, DAY).equals(pattern.format(b, DAY))).isEqualTo(a == b);
    }
}
