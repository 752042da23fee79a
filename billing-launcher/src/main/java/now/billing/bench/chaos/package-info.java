/**
 * Invoices issued by many callers while the system is killed again and again; afterwards every number, amount and
 * proof is counted. Start reading at {@link now.billing.bench.chaos.ChaosBenchmark}.
 */
@NullMarked
package now.billing.bench.chaos;

import org.jspecify.annotations.NullMarked;
