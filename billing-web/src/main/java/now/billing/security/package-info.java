/** Who is calling, and what every answer tells the browser to refuse. */
@NullMarked
package now.billing.security;

import org.jspecify.annotations.NullMarked;
