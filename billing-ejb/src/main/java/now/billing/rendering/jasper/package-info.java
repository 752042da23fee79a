/** Draws print models with JasperReports; the only package that knows it, and the only one that may use float. */
@NullMarked
package now.billing.rendering.jasper;

import org.jspecify.annotations.NullMarked;
