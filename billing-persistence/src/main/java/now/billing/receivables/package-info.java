/** Who owes what: allocations of money to documents, the standing of each document, the customer's ledger. */
@NullMarked
package now.billing.receivables;

import org.jspecify.annotations.NullMarked;
