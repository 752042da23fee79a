/** Pages of reminders: what is due, what was sent, and when what is said. */
@NullMarked
package now.billing.web.reminders;

import org.jspecify.annotations.NullMarked;
