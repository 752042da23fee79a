package now.billing.security;

import java.util.Set;
import now.billing.kernel.shape.Shape;

/**
 * How large the body of a request may be, by where it goes: the one table. Whoever has not shown who they are may send
 * little, because nobody can be held to account for it.
 */
final class BodyLimits {
    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    /** To paths that are open to everybody, and to those that are nowhere. */
    static final long ANONYMOUS = 64 * KILOBYTE;

    /** From the machines of providers, who sign what they send but have no session and no token. */
    static final long WEBHOOK = MEGABYTE;

    /** To the API, with a valid token; without one nothing of the body is read. */
    static final long API = 5 * MEGABYTE;

    /** To the API, where the body is a file beside or of a document. */
    static final long FILE = 10 * MEGABYTE;

    /**
     * A file of a bank, which is kept part by part while it comes and never held as a whole: 50 MB, and so much
     * more that
     * whoever announces no length is told so by the service that keeps it.
     */
    static final long BANK_FILE = 51 * MEGABYTE;

    /** From signed-in people. */
    static final long PEOPLE = 10 * MEGABYTE;

    private static final String WEBHOOKS = "/webhooks/";
    private static final String FILES = "/attachments/";
    private static final Set<String> BANK_FILES = Set.of("/api/v1/bank-statements:import", "/files/bank-statements");
    private static final Shape BILL_FILE = Shape.of("/api/v1/bills/[0-9a-fA-F-]{36}/attachment", 100);

    private BodyLimits() {}

    /** The limit in bytes at a path inside the application. */
    static long of(String path) {
        if (path.startsWith(WEBHOOKS)) {
            return WEBHOOK;
        }
        if (isPassedOn(path)) {
            return BANK_FILE;
        }
        return switch (Door.of(path)) {
            case OPEN, UNNAMED -> ANONYMOUS;
            case API -> path.contains(FILES) || BILL_FILE.fits(path) ? FILE : API;
            case PEOPLE -> PEOPLE;
        };
    }

    /** Whether a body is handed on while it comes, so that the node holds no more of it than of any other. */
    static boolean isPassedOn(String path) {
        return BANK_FILES.contains(path);
    }
}
