package now.billing.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened and that others shall learn of after commit.
 *
 * <p>Life: written in the transaction of the fact → claimed by a relay, as often as needed → done, and deleted some
 * days later; or given up, and kept until the operator has seen to it. The payload holds ids and facts, never an
 * entity.
 *
 * @param subjectKind what it is about, such as INVOICE or DELIVERY
 * @param payload JSON text
 * @param attempts how often a relay has claimed it already
 */
public record OutboxEvent(
        UUID id,
        EventType type,
        String subjectKind,
        UUID subjectId,
        String payload,
        Instant availableAt,
        int attempts) {}
