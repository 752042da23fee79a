package now.billing.reconciling.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads a file of a bank by the form that its first bytes show. */
public final class StatementReader {
    private static final int HEAD = 64;

    private StatementReader() {}

    /**
     * Hands each booked entry to the sink, in the order of the file.
     *
     * @throws now.billing.kernel.problem.InvalidInput where the file is none, or breaks its form
     */
    public static void read(InputStream file, Consumer<StatedEntry> sink) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(file);
            buffered.mark(HEAD);
            byte[] head = buffered.readNBytes(HEAD);
            buffered.reset();
            String begin = new String(head, StandardCharsets.ISO_8859_1);
            if (CamtReader.isXml(head)) {
                CamtReader.read(buffered, sink);
            } else if (Mt940Reader.isOne(begin)) {
                Mt940Reader.read(buffered, sink);
            } else {
                throw Unreadable.noStatement(Stated.line(begin, HEAD));
            }
        } catch (IOException broken) {
            throw Unreadable.malformed(1, "I/O");
        }
    }
}
