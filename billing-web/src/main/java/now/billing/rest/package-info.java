/** What other programs need of any version of the API: problems in RFC 9457 form, preconditions, bodies with limits. */
@NullMarked
package now.billing.rest;

import org.jspecify.annotations.NullMarked;
