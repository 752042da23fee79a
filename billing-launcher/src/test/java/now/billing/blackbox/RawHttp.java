package now.billing.blackbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request byte by byte, with headers that HTTP clients would not send. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** Sends a request without a body and reads the whole answer; the headers name the host, too. */
    static String send(String method, String path, String... headers) throws IOException {
        return send(method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    /** Sends a whole request, which asks to close the connection, and reads the whole answer. */
    static String send(String request) throws IOException {
        URI base = BlackBox.url("");
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
