/** Files that a signed-in person opens: PDF, page images, statements, the logo. */
@NullMarked
package now.billing.web.files;

import org.jspecify.annotations.NullMarked;
