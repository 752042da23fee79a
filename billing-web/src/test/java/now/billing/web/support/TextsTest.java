package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void anIbanStandsInGroupsOfFour() {
        assertThat(Texts.iban("DE89370400440532013000")).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(Texts.iban("NO93 8601 1117 947")).isEqualTo("NO93 8601 1117 947");
        assertThat(Texts.iban("BE68539007547034")).isEqualTo("BE68 5390 0754 7034");
        assertThat(Texts.iban(null)).isEmpty();
    }
}
