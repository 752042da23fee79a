package now.billing.reconciling;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The bytes of a file that is kept in parts, one part at a time. */
final class PartsInput extends InputStream {
    private static final int BYTE = 0xFF;

    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = {};
    private int at;
    private int next;
    private boolean over;

    PartsInput(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return fill() ? part[at++] & BYTE : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, part.length - at);
        System.arraycopy(part, at, buffer, offset, some);
        at += some;
        return some;
    }

    private boolean fill() {
        while (at == part.length && !over) {
            Optional<byte[]> more = parts.apply(next++);
            over = more.isEmpty();
            part = more.orElse(part);
            at = over ? part.length : 0;
        }
        return !over;
    }
}
