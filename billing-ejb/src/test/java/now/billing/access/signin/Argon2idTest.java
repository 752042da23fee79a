package now.billing.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {
    /** Published with the reference implementation: password "password", salt "somesalt", 64 MiB, two passes. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(Argon2id.matches("password", REFERENCE)).isTrue();
        assertThat(Argon2id.matches("passwore", REFERENCE)).isFalse();
    }

    @Test
    void newHashesUseNineteenMebibytesTwoPassesOneLane() {
        assertThat(Argon2id.CURRENT.hash("a long pass phrase")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        String first = Argon2id.CURRENT.hash("a long pass phrase");
        String second = Argon2id.CURRENT.hash("a long pass phrase");

        assertThat(first).isNotEqualTo(second);
        assertThat(Argon2id.matches("a long pass phrase", first)).isTrue();
        assertThat(Argon2id.matches("a long pass phrase", second)).isTrue();
    }

    @Test
    void longPasswordsWithAnyCharactersAreNotCut() {
        String password = "prune \uD83C\uDF4A ".repeat(12);
        String phc = Argon2id.CURRENT.hash(password);

        assertThat(Argon2id.matches(password, phc)).isTrue();
        assertThat(Argon2id.matches(password.substring(0, password.length() - 1), phc))
                .isFalse();
    }

    @Test
    void otherSettingsAreRecognised() {
        assertThat(Argon2id.CURRENT.differsFrom(REFERENCE)).isTrue();
        assertThat(Argon2id.CURRENT.differsFrom(Argon2id.CURRENT.hash("x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$2a$10$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
            })
    void otherTextsAreRefused(String phc) {
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2id.matches("password", phc));
    }
}
