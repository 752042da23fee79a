package now.billing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/benchmarks.md}: one section per benchmark, replaced by its latest run. */
final class BenchmarkPage {
    private static final String TITLE = "# Benchmarks";
    private static final String MACHINE = "Machine: ";

    private final Path file;
    private final Machine machine;

    BenchmarkPage(Path file, Machine machine) {
        this.file = file;
        this.machine = machine;
    }

    void replace(Benchmark benchmark, List<Measurement> measurements) throws IOException {
        List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : intro());
        String words = machine.words();
        lines.replaceAll(line -> line.startsWith(MACHINE) ? MACHINE + words : line);
        String heading = "## " + benchmark.name();
        int from = lines.indexOf(heading);
        int to = from < 0 ? lines.size() : sectionEnd(lines, from);
        List<String> section = section(benchmark, heading, measurements);
        section.addAll(2, List.of("Measured " + machine.moment() + ".", ""));
        if (from >= 0) {
            lines.subList(from, to).clear();
            lines.addAll(from, section);
        } else {
            lines.addAll(section);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    private static List<String> intro() {
        return List.of(
                TITLE,
                "",
                "Written by `./bench NAME`. Figures are medians; ratios come from paired runs on one machine.",
                "",
                MACHINE,
                "");
    }

    private static int sectionEnd(List<String> lines, int from) {
        for (int i = from + 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("## ")) {
                return i;
            }
        }
        return lines.size();
    }

    private static List<String> section(Benchmark benchmark, String heading, List<Measurement> measurements) {
        List<String> section = new ArrayList<>();
        section.add(heading);
        section.add("");
        section.add(benchmark.purpose());
        section.add("");
        section.add("| what | measured | target | |");
        section.add("|---|---|---|---|");
        measurements.stream().map(Measurement::row).forEach(section::add);
        section.add("");
        return section;
    }
}
