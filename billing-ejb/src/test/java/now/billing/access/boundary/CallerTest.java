package now.billing.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import now.billing.tenancy.TenantCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    private static final TenantCode TENANT = TenantCode.of("abcdef012345");
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Test
    void everyKindReadsBackFromItsPrincipalName() {
        assertThat(Caller.parse(Caller.person(ID, TENANT).name())).contains(Caller.person(ID, TENANT));
        assertThat(Caller.parse(Caller.token(ID, TENANT).name())).contains(Caller.token(ID, TENANT));
        assertThat(Caller.parse(Caller.system(TENANT).name())).contains(Caller.system(TENANT));
    }

    @Test
    void namesHaveTheAgreedForm() {
        assertThat(Caller.person(ID, TENANT).name()).isEqualTo("u:01890a5d-ac96-774b-bcce-b302099a8057@abcdef012345");
        assertThat(Caller.token(ID, TENANT).actor()).isEqualTo("k:01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(Caller.system(TENANT).name()).isEqualTo("system@abcdef012345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ANONYMOUS",
                "system",
                "u:1@abcdef012345",
                "u:01890a5d-ac96-774b-bcce-b302099a8057@abcdef01234",
                "u:01890a5d-ac96-774b-bcce-b302099a8057@ABCDEF012345",
                "x:01890a5d-ac96-774b-bcce-b302099a8057@abcdef012345",
                "u:01890a5d-ac96-774b-bcce-b302099a8057@abcdef012345\n",
                "system@abcdef012345@abcdef012345"
            })
    void anyOtherNameIsNobody(String name) {
        assertThat(Caller.parse(name)).isEmpty();
    }

    @Test
    void onlyPeopleAreUsers() {
        assertThat(Caller.person(ID, TENANT).userId()).contains(ID);
        assertThat(Caller.token(ID, TENANT).userId()).isEmpty();
        assertThat(Caller.system(TENANT).userId()).isEmpty();
    }

    @Test
    void theSystemHasNoIdAndEverybodyElseHasOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Caller(Caller.Kind.SYSTEM, ID, TENANT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Caller(Caller.Kind.PERSON, null, TENANT));
    }
}
