/** What the calls of every resource share: ids, versions, lists, and answers that are given once. */
@NullMarked
package now.billing.rest.v1.plumbing;

import org.jspecify.annotations.NullMarked;
