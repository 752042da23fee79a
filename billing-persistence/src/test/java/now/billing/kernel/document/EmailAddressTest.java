package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "a@b.example,a@b.example,a@b.example",
        "  first.last+tag@Sub.Example.COM ,first.last+tag@sub.example.com,first.last+tag@Sub.Example.COM",
        "info@bücher.example,info@xn--bcher-kva.example,info@bücher.example",
        "info@BÜCHER.example,info@xn--bcher-kva.example,info@bücher.example",
        "info@xn--bcher-kva.example,info@xn--bcher-kva.example,info@bücher.example",
        "info@日本語。jp,info@xn--wgv71a119e.jp,info@日本語.jp",
        "info@пример.рф,info@xn--e1afmkfd.xn--p1ai,info@пример.рф",
        "o'brien!#$%&*+/=?^_`{|}~-@x.test,o'brien!#$%&*+/=?^_`{|}~-@x.test,o'brien!#$%&*+/=?^_`{|}~-@x.test",
        "1@2.3com,1@2.3com,1@2.3com",
        "a@b。Example,a@b.example,a@b.example",
        "a@\u200Bb.example,a@b.example,a@b.example",
        "a@\uFB01.example,a@fi.example,a@fi.example",
    })
    void isAsciiOnTheWireAndUnicodeForPeople(String typed, String wire, String shown) {
        EmailAddress address = EmailAddress.parse(typed);
        assertThat(address.wire()).isEqualTo(wire);
        assertThat(address.text()).isEqualTo(shown);
        assertThat(EmailAddress.parse(address.text())).isEqualTo(address);
        assertThat(EmailAddress.parse(address.wire()).wire()).isEqualTo(wire);
    }

    @Test
    void aDecomposedDomainIsTheComposedOne() {
        assertThat(EmailAddress.parse("info@bu\u0308cher.example"))
                .isEqualTo(EmailAddress.parse("info@bücher.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "@b.example",
                "a@",
                "@",
                "a@b@c.example",
                "a b@c.example",
                "a@b .example",
                "A <a@b.example>",
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\u0000c",
                "a@xn--zzzzzz99999.example"
            })
    void whatIsNotOneAddressIsRefused(String typed) {
        assertThat(refusal(typed)).isIn(ProblemCode.MALFORMED, EmailAddress.LOCAL_PART, EmailAddress.DOMAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "müller@kunde.example",
                "a(comment)@b.example",
                "a..b@kunde.example",
                ".a@b.example",
                "a.@b.example",
                "\"a.b\"@c.example",
                "a;b@c.example",
                "a:b@c.example",
                "a\\b@c.example",
                "<a@c.example",
                "a,b@c.example",
                "用户@例子.广告",
                "a\u00ADb@c.example",
                "a\u0000b@c.example",
                "a\u200Bb@c.example",
                "[a]@c.example"
            })
    void aLocalPartIsADotAtomInAscii(String typed) {
        assertThat(refusal(typed)).isEqualTo(EmailAddress.LOCAL_PART);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@localhost",
                "a@b..example",
                "a@.example",
                "a@b.",
                "a@b.example.",
                "a@-b.example",
                "a@b-.example",
                "a@b_c.example",
                "a@[192.0.2.1]",
                "a@[IPv6:2001:db8::1]",
                "a@192.0.2.1",
                "a@b(comment).example",
                "a@b.exa mple",
                "a@b.example>",
                "a@straße.example",
                "a@b/c.example",
                "a@b%c.example",
                "a@b.123"
            })
    void aDomainHasTwoLabelsOfLettersAndDigits(String typed) {
        assertThat(refusal(typed)).isIn(EmailAddress.DOMAIN, ProblemCode.MALFORMED);
    }

    @Test
    void lengthsAreThoseOfTheWire() {
        String label = "a".repeat(63);
        assertThat(EmailAddress.find("a".repeat(64) + "@b.example")).isPresent();
        assertThat(refusal("a".repeat(65) + "@b.example")).isEqualTo(EmailAddress.LOCAL_PART);
        assertThat(EmailAddress.find("a@" + label + ".example")).isPresent();
        assertThat(refusal("a@" + label + "a.example")).isEqualTo(EmailAddress.DOMAIN);
        String longest = "a@" + label + "." + label + "." + label + "." + "a".repeat(254 - 2 - 3 * 64);
        assertThat(longest).hasSize(254);
        assertThat(EmailAddress.find(longest)).isPresent();
        assertThat(refusal(longest + "a")).isEqualTo(ProblemCode.TOO_LONG);
        String grown = "a@" + "ü.".repeat(60) + "example";
        assertThat(grown.length()).isLessThan(254);
        assertThat(refusal(grown)).isEqualTo(ProblemCode.TOO_LONG);
    }

    static Stream<Arguments> hugeTexts() {
        return Stream.of(
                Arguments.of("a@" + "b.".repeat(5_000) + "example"),
                Arguments.of("a.".repeat(5_000) + "a@b.example"),
                Arguments.of("x".repeat(1_000_000)),
                Arguments.of("@".repeat(1_000_000)),
                Arguments.of(" ".repeat(1_000_000) + "a"),
                Arguments.of("a" + "\u200B ".repeat(500_000) + "b"),
                Arguments.of("a@" + "ü".repeat(1_000_000) + ".example"));
    }

    @ParameterizedTest
    @MethodSource("hugeTexts")
    void aHugeTextIsRefusedAtOnce(String typed) {
        Instant begin = Instant.now();
        refusal(typed);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whatWasStoredStaysAsItIsWhereItIsNoAddress() {
        assertThat(EmailAddress.typed("müller@kunde.example ")).isEqualTo("müller@kunde.example");
        assertThat(EmailAddress.typed(" info@xn--bcher-kva.example")).isEqualTo("info@bücher.example");
        assertThat(EmailAddress.typed(" \u200B")).isEmpty();
    }

    private static ProblemCode refusal(String typed) {
        return catchThrowableOfType(InvalidInput.class, () -> EmailAddress.parse(typed))
                .code();
    }
}
