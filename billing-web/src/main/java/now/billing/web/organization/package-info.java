/** Settings on screen: the issuer, number series, tax rates, bank accounts, members, API tokens. */
@NullMarked
package now.billing.web.organization;

import org.jspecify.annotations.NullMarked;
