/**
 * What must happen after commit: events, written by the transaction that made them ({@link now.billing.messaging.Outbox}).
 */
@NullMarked
package now.billing.messaging;

import org.jspecify.annotations.NullMarked;
