/**
 * Who may sign in, to which tenant, and with which permissions; all of it lives in the platform schema.
 *
 * <p>Rule: nothing here is a secret in the clear. Passwords are Argon2id strings, tokens and links are SHA-256 hashes
 * of
 * random values that were shown once. Start at {@link now.billing.identity.UserAccounts} and {@link
 * now.billing.identity.Role}.
 */
@NullMarked
package now.billing.identity;

import org.jspecify.annotations.NullMarked;
