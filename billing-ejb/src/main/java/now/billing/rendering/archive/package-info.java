/** Papers that were drawn once, kept with their digest, and what their files are called. */
@NullMarked
package now.billing.rendering.archive;

import org.jspecify.annotations.NullMarked;
