/** Documents over the API: content, drafts, what was issued, and their way to the receiver. */
@NullMarked
package now.billing.rest.v1.documents;

import org.jspecify.annotations.NullMarked;
