package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeeperTest {
    private static final UUID PERSON = new UUID(1, 2);

    @Test
    void anotherPersonOrOrganizationIsAnotherKeeper() {
        assertThat(Keeper.of(PERSON, "a1"))
                .isEqualTo(Keeper.of("u:" + PERSON + "@a1"))
                .isNotEqualTo(Keeper.of(PERSON, "a2"))
                .isNotEqualTo(Keeper.of(new UUID(1, 3), "a1"));
    }

    @Test
    void theNameTellsNeither() {
        assertThat(Keeper.of(PERSON, "a1")).matches("[0-9a-f]{24}").doesNotContain("a1@");
    }
}
