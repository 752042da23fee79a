package now.billing.reconciling.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a single piece of a file that is longer than any honest one, so that memory does not grow with the file. */
final class SteadyInput extends FilterInputStream {
    /** Bytes that a parser may read ahead until it has something to tell. */
    static final int LONGEST_PIECE = 1 << 20;

    private int since;

    SteadyInput(InputStream in) {
        super(in);
    }

    /** The parser told something. */
    void told() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = in.read(buffer, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) throws IOException {
        since += more;
        if (since > LONGEST_PIECE) {
            throw new IOException("a piece is longer than " + LONGEST_PIECE + " bytes");
        }
    }
}
