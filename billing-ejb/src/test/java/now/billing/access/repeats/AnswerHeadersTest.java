package now.billing.access.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerHeadersTest {
    @Test
    void bothHeadersReadBack() {
        AnswerHeaders headers = new AnswerHeaders("/api/v1/invoices/1", "\"3\"");

        assertThat(AnswerHeaders.parse(headers.text())).isEqualTo(headers);
    }

    @Test
    void missingHeadersStayMissing() {
        assertThat(AnswerHeaders.parse(new AnswerHeaders(null, null).text())).isEqualTo(new AnswerHeaders(null, null));
        assertThat(AnswerHeaders.parse(new AnswerHeaders(null, "\"1\"").text()).location())
                .isNull();
    }
}
