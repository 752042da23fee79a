package now.billing.organization;

import now.billing.kernel.document.DocumentKind;

/**
 * Words as they are kept.
 *
 * @param language ISO 639
 * @param version for optimistic locking; 0 where nothing is kept
 */
public record KnownWords(DocumentKind kind, String language, DocumentWords words, long version) {}
