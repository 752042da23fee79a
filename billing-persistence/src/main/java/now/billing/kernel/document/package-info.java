/**
 * What a document says: the content a user types, and the frozen truth after issue. Start at
 * {@link now.billing.kernel.document.DocumentContent} and {@link now.billing.kernel.document.IssuedDocument}.
 */
@NullMarked
package now.billing.kernel.document;

import org.jspecify.annotations.NullMarked;
