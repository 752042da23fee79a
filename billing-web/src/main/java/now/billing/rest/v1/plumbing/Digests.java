package now.billing.rest.v1.plumbing;

import now.billing.kernel.problem.Conflict;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Digests of files as entity tags: an answer carries one, what takes the place of a file must name it. */
public final class Digests {
    private static final Shape TAG = Shape.of("\"([0-9a-f]{64})\"", 66);

    private Digests() {}

    public static String etag(String digest) {
        return "\"" + digest + "\"";
    }

    /**
     * The file that the caller saw.
     *
     * @throws IfMatchMissing 428 where the header is missing
     * @throws Conflict 412 where it is no digest
     */
    public static String seen(@Nullable String ifMatch) {
        if (isMissing(ifMatch)) {
            throw new IfMatchMissing();
        }
        String seen = seenOrNull(ifMatch);
        if (seen == null) {
            throw Conflict.staleVersion();
        }
        return seen;
    }

    /** The file that the caller saw; null where he names none. */
    public static @Nullable String seenOrNull(@Nullable String ifMatch) {
        return ifMatch == null
                ? null
                : TAG.match(ifMatch.strip()).map(tag -> tag.group(1)).orElse(null);
    }

    /** What a conflict is to whoever did not say what he saw. */
    public static RuntimeException refusal(@Nullable String ifMatch, Conflict conflict) {
        boolean unseen = conflict.kind() == Conflict.Kind.STALE_VERSION && isMissing(ifMatch);
        return unseen ? new IfMatchMissing() : conflict;
    }

    private static boolean isMissing(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.isBlank();
    }
}
