package now.billing.flow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time, in nanoseconds: of the calling thread and of one PostgreSQL backend, by the kernel's own count
 * ({@code /proc/‹pid›/schedstat}). Waiting for the disk or for other programs costs nothing here.
 *
 * @param client of the thread
 * @param server of the backend
 */
record Cpu(long client, long server) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Cpu now(long backend) {
        try {
            String counts = Files.readString(Path.of("/proc", Long.toString(backend), "schedstat"));
            return new Cpu(THREADS.getCurrentThreadCpuTime(), Long.parseLong(counts.substring(0, counts.indexOf(' '))));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Cpu since(Cpu start) {
        return new Cpu(client - start.client, server - start.server);
    }

    Cpu plus(Cpu other) {
        return new Cpu(client + other.client, server + other.server);
    }

    long total() {
        return client + server;
    }
}
