/** The Faces screens and what they share. */
@NullMarked
package now.billing.web;

import org.jspecify.annotations.NullMarked;
