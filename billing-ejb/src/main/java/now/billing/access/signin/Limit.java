package now.billing.access.signin;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often something may happen to one key: an account, a network, a tenant.
 *
 * @param name what is limited; keys of different limits never meet
 * @param rates all of them hold at once, such as 200 an hour and 2,000 a day
 */
public record Limit(String name, List<Rate> rates) {
    /**
     * @param uses how many
     * @param period in how long
     * @param way how uses come back
     */
    public record Rate(int uses, Duration period, Way way) {
        public Rate {
            if (uses < 1 || period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("a rate allows something in some time");
            }
        }
    }

    /** How uses come back. */
    public enum Way {
        /** One by one, spread over the period: whoever waits a little may try once more. */
        ONE_BY_ONE,
        /** All of them once the period is over: never more than that many in a period. */
        ALL_AT_ONCE
    }

    public Limit {
        rates = List.copyOf(rates);
    }

    /** So many in a period, then one more each time that a share of the period has passed: for guesses. */
    public static Limit spread(String name, int uses, Duration period) {
        return new Limit(name, List.of(new Rate(uses, period, Way.ONE_BY_ONE)));
    }

    /** So many in a period and none more before its end: for what costs something each time. */
    public static Limit quota(String name, int uses, Duration period) {
        return new Limit(name, List.of(new Rate(uses, period, Way.ALL_AT_ONCE)));
    }

    /** The same with one more rate, of the same way as the first. */
    public Limit and(int uses, Duration period) {
        Rate more = new Rate(uses, period, rates.get(0).way());
        return new Limit(name, Stream.concat(rates.stream(), Stream.of(more)).toList());
    }
}
