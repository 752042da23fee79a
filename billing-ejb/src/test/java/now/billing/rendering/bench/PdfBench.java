package now.billing.rendering.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import now.billing.kernel.document.IssuedDocument;
import now.billing.rendering.jasper.JasperRenderer;
import now.billing.rendering.look.LogoNormaliser;
import now.billing.rendering.look.Logos;
import now.billing.rendering.paper.DocumentPaper;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.SamplePapers;

/**
 * CPU of a thread per invoice (20 lines, two pages, logo, QR code): the product's PDF/A against the same page written by
 * hand. Both run in each round; what counts is the median of the rounds' ratios. Target: at most 4.
 */
public final class PdfBench {
    private static final int ROUNDS = 21;
    private static final int PAPERS_PER_ROUND = 16;
    private static final long WARM_UP_NANOS = 6_000_000_000L;
    private static final String PUBLIC_URL = "https://billing.example.test/d/abc";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final JasperRenderer product = new JasperRenderer();
    private final HandWrittenInvoice floor = new HandWrittenInvoice();
    private final IssuedDocument document = SamplePapers.twentyLines();
    private final PrintModel words = DocumentPaper.of(document, PUBLIC_URL);
    private final byte[] logo = LogoNormaliser.normalise(Logos.png(640, 200, 10));

    /** Prints one line: {@code pdf <product ms> <floor ms> <ratio>}. */
    public static void main(String... arguments) throws IOException {
        new PdfBench().run();
    }

    private void run() throws IOException {
        warmUp();
        double[] ratios = new double[ROUNDS];
        double[] products = new double[ROUNDS];
        double[] floors = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            floors[round] = cpuMillis(() -> floor.draw(words, logo));
            products[round] = cpuMillis(() -> product.document(document, PUBLIC_URL, logo));
            ratios[round] = products[round] / floors[round];
        }
        System.out.printf(Locale.ROOT, "pdf %.2f %.2f %.2f%n", median(products), median(floors), median(ratios));
    }

    private void warmUp() throws IOException {
        long end = threads.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        while (threads.getCurrentThreadCpuTime() < end) {
            floor.draw(words, logo);
            product.document(document, PUBLIC_URL, logo);
        }
    }

    private double cpuMillis(Drawing drawing) throws IOException {
        long start = threads.getCurrentThreadCpuTime();
        for (int paper = 0; paper < PAPERS_PER_ROUND; paper++) {
            if (drawing.draw().length == 0) {
                throw new IllegalStateException("An empty paper");
            }
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / PAPERS_PER_ROUND;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @FunctionalInterface
    private interface Drawing {
        byte[] draw() throws IOException;
    }
}
