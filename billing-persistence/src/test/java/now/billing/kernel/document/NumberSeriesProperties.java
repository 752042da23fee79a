package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import now.billing.kernel.document.NumberShape.Given;
import now.billing.kernel.document.NumberShape.Repeat;
import org.junit.jupiter.api.Test;

/** However patterns change, start and count, no number is given twice and there is always a way on. */
class NumberSeriesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final List<String> PATTERNS = List.of(
            "RE{0}",
            "RE{yy}{0}",
            "RE{yyyy}{0}",
            "RE{yy}{MM}{0}",
            "3{0}",
            "{0}",
            "{00}",
            "{0}{yy}",
            "{yy}{0}",
            "RE-{yyyy}-{0000}",
            "{yyyy}{mm}{0}",
            "RE2{0}",
            "{mm}{0}",
            "{yy}{yyyy}{0}",
            "RE{000}",
            "R.E{0}");

    /** One thing that somebody does: takes a pattern, or issues so many on a day. */
    private record Step(String pattern, NumberPattern.Reset reset, int start, int issues, int daysAgo) {}

    @Property(tries = 400)
    void noNumberIsGivenTwiceAndEveryRefusalNamesAWayThatWorks(@ForAll("steps") List<Step> steps) {
        Model model = new Model();
        for (Step step : steps) {
            NumberPattern usual = NumberPattern.parse(step.pattern());
            NumberPattern wanted = step.reset().compareTo(usual.reset()) <= 0
                    ? new NumberPattern(step.pattern(), step.reset())
                    : usual;
            model.take(wanted, step.start()).ifPresent(refused -> model.takeTheWayOut(wanted, refused));
            for (int i = 0; i < step.issues(); i++) {
                model.issue(TODAY.minusDays(step.daysAgo()));
            }
        }
        assertThat(model.given).hasSize(model.issued);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(PATTERNS),
                        Arbitraries.of(NumberPattern.Reset.class),
                        Arbitraries.of(1, 1, 1, 2, 25, 250, 251, 2_611),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(0, 0, 1, 40, 400, 900))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** The dead end of old: RE251 of 2025 by one pattern, then the place 251 of another. */
    @Test
    void theNumberThatTwoPatternsShareIsFoundBeforeItIsGiven() {
        NumberPattern plain = NumberPattern.parse("RE{0}");
        List<Given> given = List.of(read(plain.shape(), "RE251").orElseThrow());
        assertThat(plain.shape().repeats(given, period -> 250, TODAY)).contains(new Repeat("RE251", true, 251));
        assertThat(plain.shape().repeats(given, period -> 252, TODAY)).isEmpty();
        NumberPattern yearly = NumberPattern.parse("RE{yy}{0}");
        List<Given> asYearly = List.of(read(yearly.shape(), "RE251").orElseThrow());
        assertThat(yearly.shape().repeats(asYearly, period -> 1, TODAY)).contains(new Repeat("RE251", false, 1));
    }

    @Test
    void aNumberOfAnotherShapeIsNeverRepeated() {
        assertThat(read(NumberPattern.parse("RE-{yyyy}-{0000}").shape(), "RE-2026-001"))
                .isEmpty();
        assertThat(read(NumberPattern.parse("RE-{yyyy}-{0000}").shape(), "RE-2026-01234"))
                .isEmpty();
        assertThat(read(NumberPattern.parse("R.E{0}").shape(), "RxE1")).isEmpty();
        NumberPattern months = NumberPattern.parse("{yyyy}{MM}-{0}");
        List<Given> impossible = List.of(read(months.shape(), "202613-1").orElseThrow());
        assertThat(months.shape().repeats(impossible, period -> 1, TODAY)).isEmpty();
    }

    /** What the database reads of one number; empty where it has another shape. */
    private static Optional<Given> read(NumberShape shape, String number) {
        Matcher captured = Pattern.compile(shape.dates()).matcher(number);
        Matcher place = Pattern.compile(shape.counter()).matcher(number);
        if (!captured.matches() || !place.matches()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= captured.groupCount(); i++) {
            parts.add(captured.group(i));
        }
        return Optional.of(new Given(String.join(" ", parts), Long.parseLong(place.group(1))));
    }

    /** What the database does, in memory. */
    private static final class Model {
        private final Map<String, Long> counters = new HashMap<>();
        private final Set<String> given = new HashSet<>();
        private NumberPattern pattern = NumberPattern.parse("INV-{yyyy}-{0000}");
        private int issued;

        /** Why it is refused, or nothing. */
        Optional<Repeat> take(NumberPattern wanted, long start) {
            if (wanted.equals(pattern)) {
                return Optional.empty();
            }
            Optional<Repeat> refused = repeat(wanted, start);
            if (refused.isEmpty()) {
                pattern = wanted;
                counters.merge(key(pattern, pattern.period(TODAY)), start, Math::max);
            }
            return refused;
        }

        void takeTheWayOut(NumberPattern wanted, Repeat refused) {
            assertThat(given).contains(refused.number());
            if (refused.here()) {
                assertThat(take(wanted, refused.highest() + 1))
                        .as("the start that was named")
                        .isEmpty();
                return;
            }
            NumberPattern other = pattern;
            for (char letter = 'B'; repeat(other, 1).isPresent() || other.equals(pattern); letter++) {
                other = pattern.lettered(String.valueOf(letter));
            }
            assertThat(take(other, 1)).as("the pattern that was named").isEmpty();
        }

        void issue(LocalDate day) {
            String key = key(pattern, pattern.period(day));
            long place = counters.getOrDefault(key, 1L);
            counters.put(key, place + 1);
            String number = pattern.format(place, day).value();
            assertThat(given.add(number)).as("%s is given once", number).isTrue();
            issued++;
        }

        private Optional<Repeat> repeat(NumberPattern wanted, long start) {
            NumberShape shape = wanted.shape();
            List<Given> read = new ArrayList<>(given.stream()
                    .flatMap(number -> read(shape, number).stream())
                    .collect(Collectors.toMap(Given::dates, Given::highest, Math::max))
                    .entrySet()
                    .stream()
                    .map(each -> new Given(each.getKey(), each.getValue()))
                    .toList());
            String here = wanted.period(TODAY);
            return shape.repeats(
                    read,
                    period -> Math.max(counters.getOrDefault(key(wanted, period), 1L), period.equals(here) ? start : 1),
                    TODAY);
        }

        private static String key(NumberPattern pattern, String period) {
            return pattern.text() + " " + pattern.reset() + " " + period;
        }
    }
}
