/**
 * What makes "once" true: events that leave after commit ({@link now.billing.messaging.Outbox}) and requests that are
 * answered twice alike ({@link now.billing.messaging.IdempotencyRecords}).
 */
@NullMarked
package now.billing.messaging;

import org.jspecify.annotations.NullMarked;
