package now.billing.bench;

import java.math.BigDecimal;
import java.util.List;

/**
 * A ratio of paired rounds as a test program prints it: {@code figure ‹name› ‹median› ‹lower quartile› ‹upper quartile›
 * ‹first, ms› ‹second, ms›}.
 */
record Figure(String name, BigDecimal median, BigDecimal lower, BigDecimal upper, BigDecimal first, BigDecimal second) {

    /** The figure of this name among printed lines. */
    static Figure of(List<String> lines, String name) {
        String prefix = "figure " + name + " ";
        String[] words = lines.stream()
                .filter(line -> line.startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No figure " + name + " in: " + String.join("\n", lines)))
                .substring(prefix.length())
                .split(" ", -1);
        return new Figure(
                name,
                new BigDecimal(words[0]),
                new BigDecimal(words[1]),
                new BigDecimal(words[2]),
                new BigDecimal(words[3]),
                new BigDecimal(words[4]));
    }

    /** Half of the rounds lie between these. */
    String spread() {
        return "half of the rounds " + lower.toPlainString() + "–" + upper.toPlainString();
    }
}
