package now.billing.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An invoice as the product draws it against the same page written by hand. Runs {@code PdfBench} of billing-ejb's
 * tests
 * in a JVM of its own, over the very jars that are delivered.
 */
public final class PdfBenchmark implements Benchmark {
    private static final String MAIN = "now.billing.rendering.bench.PdfBench";
    private static final BigDecimal MOST_TIMES = new BigDecimal("4");

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String purpose() {
        return "CPU of an invoice PDF (20 lines, two pages, PDF/A) against the same page by hand-written OpenPDF.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException, InterruptedException {
        Path jars = Files.createTempDirectory("billing-bench-pdf");
        unpack(Path.of("billing-ear", "target", "billing.ear"), jars);
        Path tests = Path.of("billing-ejb", "target", "test-classes");
        Process bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-Duser.language=en",
                        "-Duser.timezone=UTC",
                        "-cp",
                        tests.toAbsolutePath() + File.pathSeparator + jars + File.separator + "*",
                        MAIN)
                .redirectErrorStream(true)
                .start();
        String output = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (bench.waitFor() != 0) {
            throw new IllegalStateException("The benchmark failed: " + output);
        }
        return measurements(output);
    }

    private static List<Measurement> measurements(String output) {
        String[] figures = output.lines()
                .filter(line -> line.startsWith("pdf "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No figures in: " + output))
                .split(" ", -1);
        return List.of(
                new Measurement("PDF, against hand-written", new BigDecimal(figures[3]), "×", MOST_TIMES),
                Measurement.shown("PDF of an invoice", new BigDecimal(figures[1]), "ms CPU"),
                Measurement.shown("the same by hand", new BigDecimal(figures[2]), "ms CPU"));
    }

    /** Modules and libraries of the EAR, side by side. */
    private static void unpack(Path ear, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(ear);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path name = Path.of(entry.getName()).getFileName();
                if (name != null && name.toString().endsWith(".jar")) {
                    Files.copy(zip, folder.resolve(name.toString()));
                }
            }
        }
    }
}
