package now.billing.storage;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes the keys of all rows: UUID version 7 (RFC 9562), so that rows which are made together lie together in an index.
 *
 * <p>Ids of one process rise strictly. An id is no secret: what must not be guessed (handles, tokens) is made elsewhere
 * from 128 random bits. The time inside is the machine's and means nothing to the business; every business time comes
 * from an injected clock.
 */
public final class Ids {
    private static final int COUNTER_LIMIT = 1 << 12;
    private static final int BYTES_PER_ID = Long.BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] BUFFER = new byte[128 * BYTES_PER_ID];

    private static int used = BUFFER.length;
    private static long millis;
    private static int counter;

    private Ids() {}

    /** The next id of this process; never equal to and always above the one before. */
    public static synchronized UUID next() {
        long now = System.currentTimeMillis();
        if (now > millis) {
            millis = now;
            counter = 0;
        } else if (++counter == COUNTER_LIMIT) {
            // More than 4096 ids in a millisecond, or a clock that went back: borrow the next millisecond.
            millis++;
            counter = 0;
        }
        long high = (millis << 16) | 0x7000L | counter;
        long low = (random() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long random() {
        if (used == BUFFER.length) {
            RANDOM.nextBytes(BUFFER);
            used = 0;
        }
        long value = 0;
        for (int i = 0; i < BYTES_PER_ID; i++) {
            value = (value << Byte.SIZE) | (BUFFER[used++] & 0xffL);
        }
        return value;
    }
}
