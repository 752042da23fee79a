/**
 * The forms of documents of every kind: their lines, charges and discounts, and what is offered while they are written.
 */
@NullMarked
package now.billing.web.documents;

import org.jspecify.annotations.NullMarked;
