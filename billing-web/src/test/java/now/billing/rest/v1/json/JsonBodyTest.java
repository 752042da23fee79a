package now.billing.rest.v1.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void anObjectIsReadAsItIs() {
        String body = "{\"a\":\"x\",\"b\":[1,{\"c\":null}],\"d\":{\"e\":true,\"f\":-12}}";
        assertThat(JsonBody.read(body)).hasToString(body);
        assertThat(JsonBody.read(" ")).isEmpty();
    }

    @Test
    void theDeepestIsReadAndOneDeeperIsNot() {
        int most = JsonBody.DEEPEST;
        JsonBody.read("{\"a\":".repeat(most - 1) + "{}" + "}".repeat(most - 1));
        for (String deep : new String[] {
            "{\"a\":".repeat(most) + "{}" + "}".repeat(most), "[".repeat(5_000), "{\"a\":".repeat(2_000)
        }) {
            assertThatThrownBy(() -> JsonBody.read(deep)).isInstanceOfSatisfying(NestedTooDeep.class, e -> {
                assertThat(e.status()).isEqualTo(400);
                assertThat(e.problem().field()).isEqualTo("body");
                assertThat(e.problem().args()).containsEntry("limit", Integer.toString(most));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "\"text\"", "{\"name\": }", "{} {}", "{\"a\":1,}", "nul", "{\"a\" 1}", "{\"a\":01}"})
    void whatIsNoObjectIsRefusedAsTheBody(String body) {
        assertThatThrownBy(() -> JsonBody.read(body)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.MALFORMED);
            assertThat(e.problems().get(0).field()).isEqualTo("body");
        });
    }

    @Test
    void aNameThatComesTwiceIsRefusedWhereItStands() {
        assertThatThrownBy(() -> JsonBody.read("{\"a\":[{\"b\":1,\"c\":2,\"b\":1}]}"))
                .isInstanceOfSatisfying(InvalidInput.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.DUPLICATE);
                    assertThat(e.problems().get(0).field()).isEqualTo("a[0].b");
                });
        assertThat(JsonBody.read("{\"a\":{\"a\":1},\"b\":{\"a\":1}}")).hasSize(2);
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefusedWhereItStands() {
        for (String number : new String[] {"9".repeat(3_000), "-" + "9".repeat(30), "1e" + "9".repeat(30)}) {
            assertThatThrownBy(() -> JsonBody.read("{\"a\":[{\"days\":" + number + "}]}"))
                    .isInstanceOfSatisfying(InvalidInput.class, e -> {
                        assertThat(e.code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
                        assertThat(e.problems().get(0).field()).isEqualTo("a[0].days");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "1e5", "1E+1"})
    void aPowerOfTenIsNeverWorkedOut(String number) {
        refused("{\"a\":[0," + number + "]}", ProblemCode.OUT_OF_RANGE, "a[1]");
    }

    @Test
    void valuesAndNamesAreCountedWhileTheyAreRead() {
        // The object, then a name and a value each.
        int most = 1 + 2 * 10;
        JsonBody.read(numbered(10), most);
        refused(numbered(11), most, ProblemCode.TOO_MANY, "body");
        refused("{\"a\":[" + "{},".repeat(JsonBody.MOST_NODES), ProblemCode.TOO_MANY, "body");
    }

    private static String numbered(int fields) {
        return IntStream.range(0, fields)
                .mapToObj(i -> "\"f" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void aNameOfThousandsOfCharactersIsRefused() {
        refused("{\"" + "n".repeat(100_000) + "\":1}", ProblemCode.TOO_LONG, "body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "x\\udc00", "\\ud83d\\ud83d"})
    void whatNoTextHoldsIsRefusedWhereItStands(String text) {
        refused("{\"a\":{\"b\":\"" + text + "\"}}", Text.FORBIDDEN_CHARACTER, "a.b");
        refused("{\"a\":{\"" + text + "\":1}}", Text.FORBIDDEN_CHARACTER, "a");
        JsonBody.read("{\"a\":\"\\ud83d\\ude00\"}");
    }

    @Test
    void aBodyOfFaultsListsAHundredOfThem() {
        JsonInput in = JsonInput.of(numbered(5_000));
        assertThatThrownBy(in::done)
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(BillingException.MOST_PROBLEMS));
    }

    private static void refused(String body, ProblemCode code, String field) {
        refused(body, JsonBody.MOST_NODES, code, field);
    }

    private static void refused(String body, int most, ProblemCode code, String field) {
        assertThatThrownBy(() -> JsonBody.read(body, most)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.problems().get(0).field()).isEqualTo(field);
        });
    }
}
