package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API refuses in the language that is asked for; its codes are the same in each. */
class LanguagesApiIT {
    private static Api api;

    @BeforeAll
    static void found() {
        api = TestTenant.create("Languages GmbH").api();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Please fill this in.",
        "'de-AT,en;q=0.5', Bitte füllen Sie dieses Feld aus.",
        "'it,fr;q=0.9', Veuillez remplir ce champ.",
        "it, Please fill this in."
    })
    void aRefusalIsInTheBestLanguageAskedFor(String asked, String message) {
        JsonNode error = api.postIn(asked, "/customers", "{\"name\": \"\"}")
                .expect(422)
                .json()
                .at("/errors/0");
        assertThat(error.path("code").asText()).isEqualTo("input.required");
        assertThat(error.path("message").asText()).isEqualTo(message);
    }

    @Test
    void soIsOneBeforeAnyResourceIsReached() {
        JsonNode refused =
                new Api("").postIn("de", "/customers", "{}").expect(401).json();
        assertThat(refused.path("code").asText()).isEqualTo("not_authenticated");
        assertThat(refused.path("detail").asText())
                .isEqualTo("Senden Sie ein gültiges API-Token als Authorization: Bearer.");
    }
}
