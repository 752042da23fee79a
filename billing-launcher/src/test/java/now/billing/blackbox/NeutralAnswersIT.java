package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, no answer names the server, its version or its parts, and none is a page of its own. */
class NeutralAnswersIT {
    private static final String HOST = "Host: localhost\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1",
                "GET /sign-in%00 HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /a%5cb%2fc;x=1 HTTP/1.1",
                "GET / HTTP/9.9",
                "TRACE / HTTP/1.1",
                "TRACE /sign-in HTTP/1.1",
                "PROPFIND / HTTP/1.1",
                "PROPFIND /sign-in HTTP/1.1",
                "BREW /api/v1/invoices HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "CONNECT elsewhere.example.test:443 HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "GET /no/such/page HTTP/1.1",
                "GET /sign-in HTTP/1.1\r\nBad Header",
                "GET /sign-in HTTP/1.1\r\nHost: again",
                "GET /sign-in HTTP/1.1\r\nContent-Length: abc",
                "GET /sign-in HTTP/1.1\r\nExpect: 200-ok",
                "GET /sign-in HTTP/1.1\r\nRange: bytes=a-b",
                "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded;charset=foo"
                        + "\r\nContent-Length: 3\r\n\r\na=b",
                "POST /sign-in HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\na=b",
                "POST /sign-in HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void noAnswerNamesTheServer(String request) throws IOException {
        int firstLine = request.indexOf("\r\n");
        String whole = firstLine < 0
                ? request + "\r\n" + HOST + "Connection: close\r\n\r\n"
                : request.substring(0, firstLine + 2) + HOST + "Connection: close\r\n" + rest(request, firstLine);

        String answer = ask(whole);

        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(answer)
                .doesNotContainIgnoringCase("payara")
                .doesNotContainIgnoringCase("grizzly")
                .doesNotContainIgnoringCase("glassfish")
                .doesNotContainIgnoringCase("x-powered-by")
                .doesNotContainPattern("(?im)^server:")
                .doesNotContain("HTTP Status ", "Error report", "at org.", "at now.");
    }

    private static String rest(String request, int firstLine) {
        String rest = request.substring(firstLine + 2);
        return rest.contains("\r\n\r\n") ? rest : rest + "\r\n\r\n";
    }

    private static String ask(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", BlackBox.url("").getPort())) {
            socket.setSoTimeout(3000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            try {
                for (int next = socket.getInputStream().read();
                        next >= 0;
                        next = socket.getInputStream().read()) {
                    answer.append((char) next);
                }
            } catch (SocketTimeoutException kept) {
                assertThat(answer).as("something was said").isNotEmpty();
            }
            return answer.toString();
        }
    }
}
