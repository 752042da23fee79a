/** The words that people read on screens and in refusals: which languages there are, and which one a reader wants. */
@NullMarked
package now.billing.words;

import org.jspecify.annotations.NullMarked;
