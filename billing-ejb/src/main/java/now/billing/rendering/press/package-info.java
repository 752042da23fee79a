/** Drawing itself: how many draw at once, for how long, and the page images of what was drawn. */
@NullMarked
package now.billing.rendering.press;

import org.jspecify.annotations.NullMarked;
