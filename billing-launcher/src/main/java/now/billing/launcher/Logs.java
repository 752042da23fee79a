package now.billing.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keeps the folder of logs small: a file that has grown is copied aside and emptied while its process, which appends,
 * goes on writing; a few earlier ones are kept, {@code .1} the latest. Each start begins a file anew.
 */
final class Logs {
    /** So many earlier files are kept. */
    static final int KEPT = 4;

    private static final long LARGEST = 16L * 1024 * 1024;
    private static final Duration LOOK = Duration.ofSeconds(10);

    private Logs() {}

    /** Looks after all logs of the folder until the process ends. */
    static void watch(Path folder) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "logs");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(
                () -> cutAll(folder, LARGEST), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Cuts every log of the folder that is larger than so many bytes. */
    static void cutAll(Path folder, long most) {
        try {
            for (Path log : logs(folder)) {
                if (Files.size(log) > most) {
                    makeRoom(log);
                    cut(log);
                }
            }
        } catch (IOException e) {
            // On a full disk the copy fails; the place that the log takes is what is missing then.
            Console.complain("The logs in " + folder + " could not be rotated: " + e.getMessage());
        }
    }

    /** Moves the file of the previous start aside. */
    static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > 0) {
            makeRoom(log);
            Files.move(log, older(log, 1), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void cut(Path log) throws IOException {
        try {
            Files.copy(log, older(log, 1), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                file.truncate(0);
            }
        }
    }

    private static void makeRoom(Path log) throws IOException {
        for (int age = KEPT; age > 1; age--) {
            if (Files.exists(older(log, age - 1))) {
                Files.move(older(log, age - 1), older(log, age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static Path older(Path log, int age) {
        return log.resolveSibling(log.getFileName() + "." + age);
    }
}
