/** What a paper is made of besides words: pictures that strangers upload, and letters that the fonts have. */
@NullMarked
package now.billing.rendering.look;

import org.jspecify.annotations.NullMarked;
