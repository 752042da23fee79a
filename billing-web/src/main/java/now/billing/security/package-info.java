/**
 * Who may come in: the authentication mechanism, sessions, the headers that every answer carries, and the limits of
 * requests.
 *
 * <p>Start at {@link now.billing.security.SignInMechanism}. What a caller may do is decided behind it, in the services.
 */
@NullMarked
package now.billing.security;

import org.jspecify.annotations.NullMarked;
