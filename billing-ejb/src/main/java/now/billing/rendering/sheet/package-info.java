/** The statement as a sheet for spreadsheets. */
@NullMarked
package now.billing.rendering.sheet;

import org.jspecify.annotations.NullMarked;
