package now.billing.flow.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ratios of two things that were measured in the same rounds. */
final class PairedRatio {
    private PairedRatio() {}

    /**
     * One line: name, median ratio, its lower and upper quartile, median of the first, median of the second (both
     * ms).
     */
    static String line(String name, List<Long> first, List<Long> second, int perRound) {
        double[] ratios = new double[first.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) first.get(i) / second.get(i);
        }
        Arrays.sort(ratios);
        return String.format(
                Locale.ROOT,
                "figure %s %.2f %.2f %.2f %.3f %.3f",
                name,
                ratios[ratios.length / 2],
                ratios[ratios.length / 4],
                ratios[ratios.length * 3 / 4],
                medianMillis(first, perRound),
                medianMillis(second, perRound));
    }

    private static double medianMillis(List<Long> nanos, int perRound) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length / 2] / 1e6 / perRound;
    }
}
