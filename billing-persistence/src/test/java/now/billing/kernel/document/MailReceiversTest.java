package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReceiversTest {
    @Test
    void whoStandsThereTwiceHasItOnceInTheFirstPlace() {
        MailReceivers all = new MailReceivers(
                List.of("a@example.test", "A@EXAMPLE.test", "b@münchen.test"),
                List.of("b@xn--mnchen-3ya.test", "c@example.test"),
                List.of("c@example.test", "d@example.test"));
        assertThat(all.folded())
                .isEqualTo(new MailReceivers(
                        List.of("a@example.test", "b@münchen.test"),
                        List.of("c@example.test"),
                        List.of("d@example.test")));
        assertThat(all.folded().text())
                .isEqualTo("a@example.test, b@münchen.test; Cc: c@example.test; Bcc: d@example.test");
    }

    @Test
    void somebodyMustBeWrittenTo() {
        MailReceivers copies = new MailReceivers(List.of(), List.of("a@example.test"), List.of());
        assertThat(copies.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("to", ProblemCode.REQUIRED));
    }

    @Test
    void twentyAreThereAndNoMore() {
        List<String> twenty = addresses(20);
        assertThat(new MailReceivers(twenty, List.of(), twenty).problems()).isEmpty();
        assertThat(new MailReceivers(twenty, List.of("one@more.test"), List.of()).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.test\r\nBcc: evil@example.test",
                "a@example.test, b@example.test",
                "\"a\"@example.test",
                "A <a@example.test>",
                " ",
                "a@[127.0.0.1]",
                "a\u2028@example.test"
            })
    void whatIsNoSingleAddressIsRefusedWhereItStands(String typed) {
        MailReceivers receivers = new MailReceivers(List.of("a@example.test"), List.of(), List.of("b@c.test", typed));
        assertThat(receivers.typed().problems()).extracting(Problem::field).containsOnly("bcc[1]");
    }

    private static List<String> addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "n" + i + "@example.test")
                .toList();
    }
}
