/** What a repeated request is answered with: the first answer, kept for a day under the client's key. */
@NullMarked
package now.billing.access.repeats;

import org.jspecify.annotations.NullMarked;
