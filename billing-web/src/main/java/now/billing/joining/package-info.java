/** Runs in the build only: joins what is written in parts, one file a family of pages or resources. */
@NullMarked
package now.billing.joining;

import org.jspecify.annotations.NullMarked;
