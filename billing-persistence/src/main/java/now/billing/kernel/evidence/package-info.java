/** The Merkle log: hashes and proofs of RFC 6962, pure functions over bytes. */
@NullMarked
package now.billing.kernel.evidence;

import org.jspecify.annotations.NullMarked;
