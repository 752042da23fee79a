package now.billing.rendering.jasper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;

/** Keeps the pages of a very long paper in a temporary file, so that memory does not grow with their number. */
final class PagesOnDisk implements AutoCloseable {
    private static final int PAGES_IN_MEMORY = 20;
    private static final int BLOCK_BYTES = 4096;
    private static final int BLOCKS_PER_GROWTH = 1024;

    private final Path folder;
    private final JRSwapFileVirtualizer virtualizer;

    private PagesOnDisk(Path folder) {
        this.folder = folder;
        this.virtualizer = new JRSwapFileVirtualizer(
                PAGES_IN_MEMORY, new JRSwapFile(folder.toString(), BLOCK_BYTES, BLOCKS_PER_GROWTH), true);
    }

    static PagesOnDisk open() {
        try {
            return new PagesOnDisk(Files.createTempDirectory("billing-pages"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    JRVirtualizer virtualizer() {
        return virtualizer;
    }

    @Override
    public void close() {
        virtualizer.cleanup();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
