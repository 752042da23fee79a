package now.billing.bench.request;

import java.math.BigDecimal;

/**
 * The product's way to an answer and the least that a server needs for it.
 *
 * @param what the request in a few words
 * @param mostTimes the target
 */
record Pair(String what, BigDecimal mostTimes, Way product, Way floor) {}
