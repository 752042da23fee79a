/**
 * Who owes what: allocations of money to documents, the standing of each document, the customer's ledger, and the lists
 * of customers and payments that show it.
 */
@NullMarked
package now.billing.receivables;

import org.jspecify.annotations.NullMarked;
