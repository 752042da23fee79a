package now.billing.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNumbersTest {
    @ParameterizedTest
    @CsvSource({"1001,1002", "K-0099,K-0100", "9,10", "A7B,A8B", "2026-009/X,2026-010/X"})
    void theLastDigitsAreCountedOn(String number, String next) {
        assertThat(PartyNumbers.after(number)).first().isEqualTo(next);
    }

    @Test
    void whatHasNoDigitsIsFollowedByTheFirst() {
        assertThat(PartyNumbers.after("Kunde")).containsExactly("1001");
    }

    @Test
    void noNumberIsLongerThanItMayBe() {
        assertThat(PartyNumbers.after("9".repeat(60))).isEmpty();
    }
}
