/** Invoices of others as their files state them: each business term of EN 16931, whatever the syntax. */
@NullMarked
package now.billing.blackbox.stated;

import org.jspecify.annotations.NullMarked;
