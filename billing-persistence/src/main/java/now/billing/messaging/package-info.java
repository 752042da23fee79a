/** What must happen after commit, written by the transaction itself; see {@link now.billing.messaging.Outbox}. */
@NullMarked
package now.billing.messaging;

import org.jspecify.annotations.NullMarked;
