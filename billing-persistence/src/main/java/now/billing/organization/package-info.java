/**
 * Who issues documents and how: the organization, its bank accounts, tax rates, number series and pictures.
 *
 * <p>Lowest of the tenant's nouns; it knows no customer and no document.
 */
@NullMarked
package now.billing.organization;

import org.jspecify.annotations.NullMarked;
