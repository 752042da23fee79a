/** Invoices on screen: the list, the editor whose paper is the form, the viewer with its story. */
@NullMarked
package now.billing.web.invoices;

import org.jspecify.annotations.NullMarked;
