/**
 * Reads files of banks, entry by entry, whatever their size: camt.053 and camt.054, MT940, CSV. Knows neither
 * database nor
 * documents.
 */
@NullMarked
package now.billing.reconciling.reading;

import org.jspecify.annotations.NullMarked;
