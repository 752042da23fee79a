/** Reminders and their levels over the API. */
@NullMarked
package now.billing.rest.v1.reminders;

import org.jspecify.annotations.NullMarked;
