package now.billing.bench.request;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import now.billing.bench.CpuTime;
import now.billing.bench.Measurement;
import now.billing.launcher.RunningSystem;

/** Rounds in which both ways have their turn, first one and then the other, on a system that does nothing else. */
final class Rounds {
    private static final int REQUESTS = 60;
    private static final int WARM_BLOCK = 5;
    private static final int MOST_WARM_BLOCKS = 40;
    /** So many blocks in a row that are not cheaper than the cheapest by this much: it no longer falls. */
    private static final int SETTLED_BLOCKS = 4;

    private static final BigDecimal STILL_FALLING = new BigDecimal("0.98");

    private static final PrintStream OUT = System.out;

    private final RunningSystem system;
    private final int measured;

    private record Round(CpuTime product, CpuTime floor) {
        double ratio() {
            return (double) product.total() / floor.total();
        }
    }

    /** What was measured of a pair. */
    record Result(
            BigDecimal ratio,
            BigDecimal lower,
            BigDecimal upper,
            BigDecimal server,
            BigDecimal database,
            BigDecimal floorServer,
            BigDecimal floorDatabase) {
        BigDecimal total() {
            return server.add(database);
        }

        List<Measurement> measurements(Pair pair) {
            String spread = " (half of the rounds " + lower.toPlainString() + "–" + upper.toPlainString() + ")";
            return List.of(
                    new Measurement(pair.what() + spread, ratio, "×", pair.mostTimes()),
                    Measurement.shown(
                            "server + database " + server.toPlainString() + " + " + database.toPlainString()
                                    + ", floor " + floorServer.toPlainString() + " + " + floorDatabase.toPlainString(),
                            total(),
                            "ms CPU"));
        }
    }

    Rounds(RunningSystem system, int measured) {
        this.system = system;
        this.measured = measured;
    }

    /** Runs a pair until its figure no longer falls. */
    void warm(Pair pair) throws IOException {
        BigDecimal cheapest = null;
        int settled = 0;
        for (int block = 0; block < MOST_WARM_BLOCKS && settled < SETTLED_BLOCKS; block++) {
            List<Round> rounds = rounds(pair, WARM_BLOCK);
            BigDecimal figure = median(rounds, round -> round.product.total());
            boolean falls = cheapest == null || figure.compareTo(cheapest.multiply(STILL_FALLING)) < 0;
            settled = falls ? 0 : settled + 1;
            cheapest = cheapest == null ? figure : figure.min(cheapest);
            OUT.println("warming " + pair.what() + ": " + figure.toPlainString() + " ms");
        }
    }

    Result measure(Pair pair) throws IOException {
        List<Round> rounds = rounds(pair, measured);
        double[] ratios = rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
        return new Result(
                decimal(ratios[ratios.length / 2]),
                decimal(ratios[ratios.length / 4]),
                decimal(ratios[ratios.length * 3 / 4]),
                median(rounds, round -> round.product.server()),
                median(rounds, round -> round.product.database()),
                median(rounds, round -> round.floor.server()),
                median(rounds, round -> round.floor.database()));
    }

    private List<Round> rounds(Pair pair, int number) throws IOException {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            if (i % 2 == 0) {
                CpuTime product = cost(pair.product());
                rounds.add(new Round(product, cost(pair.floor())));
            } else {
                CpuTime floor = cost(pair.floor());
                rounds.add(new Round(cost(pair.product()), floor));
            }
        }
        return rounds;
    }

    private CpuTime cost(Way way) throws IOException {
        Runnable round = way.round(REQUESTS);
        CpuTime start = CpuTime.of(system);
        round.run();
        return CpuTime.of(system).since(start);
    }

    private static BigDecimal median(List<Round> rounds, ToLongFunction<Round> part) {
        long[] sorted = rounds.stream().mapToLong(part).sorted().toArray();
        return CpuTime.millis(sorted[sorted.length / 2], REQUESTS);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
