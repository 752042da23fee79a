package now.billing.bench.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A copy of the built launcher in which the floor is deployed beside the product: one more module in the application,
 * made of test classes. It is put together here and nowhere else, so no product has it.
 */
final class FloorDist {
    private static final Path CLASSES = Path.of("billing-ejb", "target", "test-classes");
    private static final String PACKAGE = "now/billing/flow/bench";
    private static final String PAGES = "floor";
    private static final String LAUNCHER = "billing-launcher.jar";
    private static final String PRIMEFACES = "WEB-INF/lib/primefaces";
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String MODULE = "<module><web><web-uri>floor.war</web-uri>"
            + "<context-root>/floor</context-root></web></module><library-directory>";

    private FloorDist() {}

    /** A folder with everything of this one and the floor. */
    static Path beside(Path dist) throws IOException {
        Path copy = Files.createTempDirectory("billing-floor");
        // A copy: the launcher finds its folder by the true path of its jar.
        Files.copy(dist.resolve(LAUNCHER), copy.resolve(LAUNCHER));
        for (String name : List.of("config", "lib", "server")) {
            Files.createSymbolicLink(copy.resolve(name), dist.resolve(name).toAbsolutePath());
        }
        Files.createDirectory(copy.resolve("app"));
        try (ZipFile product = new ZipFile(dist.resolve("app/billing.ear").toFile());
                OutputStream out = Files.newOutputStream(copy.resolve("app/billing.ear"));
                ZipOutputStream ear = new ZipOutputStream(out)) {
            ear.setLevel(0);
            for (ZipEntry entry : product.stream().toList()) {
                try (InputStream content = product.getInputStream(entry)) {
                    put(ear, entry.getName(), withFloor(entry.getName(), content.readAllBytes()));
                }
            }
            ear.putNextEntry(new ZipEntry("floor.war"));
            writeFloor(new ZipOutputStream(ear), product);
            ear.closeEntry();
        }
        return copy;
    }

    private static byte[] withFloor(String name, byte[] content) {
        return name.equals(DESCRIPTOR)
                ? new String(content, StandardCharsets.UTF_8)
                        .replace("<library-directory>", MODULE)
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }

    private static void writeFloor(ZipOutputStream war, ZipFile product) throws IOException {
        putAll(war, CLASSES.resolve(PACKAGE), "WEB-INF/classes/" + PACKAGE);
        putAll(war, CLASSES.resolve(PAGES), "");
        try (ZipInputStream web = new ZipInputStream(product.getInputStream(product.getEntry("billing-web.war")))) {
            for (ZipEntry entry = web.getNextEntry(); entry != null; entry = web.getNextEntry()) {
                if (entry.getName().startsWith(PRIMEFACES)) {
                    put(war, entry.getName(), web.readAllBytes());
                }
            }
        }
        war.finish();
    }

    private static void putAll(ZipOutputStream archive, Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                String name = folder.relativize(file).toString();
                try {
                    put(archive, prefix.isEmpty() ? name : prefix + "/" + name, Files.readAllBytes(file));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
    }

    private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
        archive.closeEntry();
    }
}
