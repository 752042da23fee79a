/** What all pages share: texts, messages, lists, error handling, and who is signed in. */
@NullMarked
package now.billing.web.support;

import org.jspecify.annotations.NullMarked;
