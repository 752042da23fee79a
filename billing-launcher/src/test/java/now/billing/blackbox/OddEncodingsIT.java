package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings that nobody knows, and bodies whose frames cannot be read, are the sender's fault wherever they arrive. */
class OddEncodingsIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain; charset=foo",
                "application/x-www-form-urlencoded; charset=",
                "text/html; charset=a b"
            })
    void anUnknownEncodingIsNoIncident(String type) {
        for (String path : new String[] {"sign-in", "set-up", "app/home", "nowhere", "d/nothing", "api/v1/set-up"}) {
            for (String method : new String[] {"GET", "POST"}) {
                HttpResponse<String> answer = BlackBox.send(HttpRequest.newBuilder(BlackBox.url(path))
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString("{\"token\": \"x\"}"))
                        .build());
                assertThat(answer.statusCode())
                        .as(method + " " + path + " " + answer.body())
                        .isLessThan(500);
            }
        }
    }

    @Test
    void linesAfterTheLastChunkThatAreTooManyAreABadRequest() throws Exception {
        String trailers = "X-Line: x\r\n".repeat(500);
        String answer = RawHttp.send("POST /api/v1/set-up HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "2\r\n{}\r\n0\r\n" + trailers + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
    }
}
