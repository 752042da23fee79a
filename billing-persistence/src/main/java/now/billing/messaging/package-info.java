/** What must happen after commit: events that wait in the transaction that made them. See {@link now.billing.messaging.Outbox}. */
@NullMarked
package now.billing.messaging;

import org.jspecify.annotations.NullMarked;
