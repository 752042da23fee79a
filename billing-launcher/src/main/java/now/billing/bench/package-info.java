/** Benchmarks and load: each prints ratios of paired runs and writes them to {@code docs/benchmarks.md}. */
@NullMarked
package now.billing.bench;

import org.jspecify.annotations.NullMarked;
