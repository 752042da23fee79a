/** One command: starts the database, migrates it, starts the nodes with the EAR, and stops everything again. */
@NullMarked
package now.billing.launcher;

import org.jspecify.annotations.NullMarked;
