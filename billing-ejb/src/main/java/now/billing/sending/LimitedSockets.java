package now.billing.sending;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.SocketFactory;

/**
 * Sockets that end a conversation which takes too long in all. A time-out for each answer is not enough: a server that
 * says a byte now and then is never late and never done.
 */
final class LimitedSockets extends SocketFactory {
    private final Clock clock;
    private final Duration longest;
    private final Duration longestAnswer;

    LimitedSockets(Clock clock, Duration longest, Duration longestAnswer) {
        this.clock = clock;
        this.longest = longest;
        this.longestAnswer = longestAnswer;
    }

    @Override
    public Socket createSocket() {
        return new LimitedSocket(clock.instant().plus(longest));
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("would connect without a time-out");
    }

    private final class LimitedSocket extends Socket {
        private final Instant end;

        LimitedSocket(Instant end) {
            this.end = end;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    setSoTimeout(patience());
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int from, int most) throws IOException {
                    setSoTimeout(patience());
                    return in.read(bytes, from, most);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int value) throws IOException {
                    patience();
                    out.write(value);
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    patience();
                    out.write(bytes, from, count);
                }
            };
        }

        /** How long the next answer may take, in milliseconds. */
        private int patience() throws SocketTimeoutException {
            Duration left = Duration.between(clock.instant(), end);
            if (left.toMillis() <= 0) {
                throw new SocketTimeoutException("the conversation took longer than " + longest);
            }
            return (int) Math.min(left.toMillis(), longestAnswer.toMillis());
        }
    }
}
