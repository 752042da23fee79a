/**
 * The lists over all documents, with what happened to each: the one place among the nouns that reads rows of those
 * above it, of receivables and deliveries, through the view {@code document_overview}. It only ever reads.
 */
@NullMarked
package now.billing.documents.register;

import org.jspecify.annotations.NullMarked;
