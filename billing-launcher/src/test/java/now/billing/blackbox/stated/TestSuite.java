package now.billing.blackbox.stated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import now.billing.fixtures.Corpora;

/** The public test suite of the German standard XRechnung: invoices in both syntaxes that use every term there is. */
public final class TestSuite {
    private TestSuite() {}

    /** Its files in order, or nothing where it is not on this machine. */
    public static Optional<List<Path>> files() {
        return Corpora.find("einvoice/xrechnung-testsuite").map(TestSuite::below);
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
