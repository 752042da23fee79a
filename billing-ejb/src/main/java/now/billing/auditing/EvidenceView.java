package now.billing.auditing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What proves one frozen document.
 *
 * @param seq position of its leaf in the tenant's log; null until sealed
 * @param leafHash SHA-256 over the leaf, hexadecimal
 * @param treeSize size of the newest sealed tree
 * @param rootHash its root, hexadecimal
 */
public record EvidenceView(
        String subject,
        String digest,
        Instant at,
        String leafHash,
        @Nullable Long seq,
        @Nullable Long treeSize,
        @Nullable String rootHash) {}
