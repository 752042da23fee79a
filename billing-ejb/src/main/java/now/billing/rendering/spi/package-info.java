/**
 * What rendering needs from a drawing engine. {@link now.billing.rendering.spi.PaperRenderer} is implemented by one CDI
 * bean; callers inject the interface and never the adapter.
 */
@NullMarked
package now.billing.rendering.spi;

import org.jspecify.annotations.NullMarked;
