/**
 * What people type and paste: one law for numbers and one for dates. Start at {@link
 * now.billing.kernel.text.NumberReader} and {@link now.billing.kernel.text.DateReader}; {@code js/numbers.js} and
 * {@code js/dates.js} say the same in the browser.
 */
@NullMarked
package now.billing.kernel.text;

import org.jspecify.annotations.NullMarked;
