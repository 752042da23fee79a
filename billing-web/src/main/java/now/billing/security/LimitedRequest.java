package now.billing.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts a body while it is read, whatever length was announced: it stops at the limit, and where the node has no room
 * for more. Closed at the request's end, it gives the room back.
 */
final class LimitedRequest extends HttpServletRequestWrapper implements AutoCloseable {
    private final long limit;
    private final BodyBudget budget;
    private final String sender;
    private @Nullable ServletInputStream counted;
    private long read;
    private long taken;

    LimitedRequest(HttpServletRequest request, long limit, BodyBudget budget) {
        super(request);
        this.limit = limit;
        this.budget = budget;
        this.sender = sender(request);
    }

    /** The business of a token or person; whoever is nobody shares one part with all others. */
    private static String sender(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        String name = caller == null ? "" : caller.getName();
        return name.substring(name.indexOf('@') + 1);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream stream = counted;
        if (stream == null) {
            stream = new Counted(super.getInputStream());
            counted = stream;
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset(getCharacterEncoding())));
    }

    /** Files come with uploads only, which are taken apart by ourselves; the server would fail on any other body. */
    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }

    private static Charset charset(@Nullable String name) throws IOException {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new java.io.UnsupportedEncodingException(name);
        }
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw BodyRefused.tooLarge(this, read, limit);
        }
        if (read > BodyBudget.FREE + taken) {
            // In steps, so that small reads do not ask each time.
            take(Math.min(limit, read + BodyBudget.FREE) - BodyBudget.FREE - taken);
        }
    }

    /**
     * Takes the room for all that somebody known announced: what the server reads for itself does not pass here, and
     * of several large bodies that take it piece by piece none would be read to its end.
     */
    void takeAnnounced() {
        if (!sender.isEmpty()) {
            take(Math.max(0, getContentLengthLong() - BodyBudget.FREE));
        }
    }

    private void take(long wanted) {
        if (!budget.take(sender, wanted)) {
            throw BodyRefused.noRoom(this);
        }
        taken += wanted;
    }

    @Override
    public void close() {
        budget.giveBack(sender, taken);
        taken = 0;
    }

    /** The body, byte by byte up to the limit. */
    private final class Counted extends ServletInputStream {
        private final ServletInputStream body;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = body.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
