package now.billing.security;

import java.io.IOException;

/** A body without a declared length turned out larger than the limit. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long bytes;

    BodyTooLarge(long bytes) {
        super("the body is too large");
        this.bytes = bytes;
    }

    /** How much had come when it was refused. */
    long bytes() {
        return bytes;
    }
}
