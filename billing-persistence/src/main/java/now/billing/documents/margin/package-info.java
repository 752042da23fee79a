/**
 * What colleagues write beside documents, drafts and issued ones alike: notes and tags. No part of any document (ADR
 * 0102).
 */
@NullMarked
package now.billing.documents.margin;

import org.jspecify.annotations.NullMarked;
