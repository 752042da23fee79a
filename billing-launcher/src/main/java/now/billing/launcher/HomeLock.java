package now.billing.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Who works on a home folder, as the operating system knows it: the lock ends with its process, whatever a file says.
 * A number in a file may be stale, belong to another program by now, or be missing.
 */
final class HomeLock implements AutoCloseable {
    /** Another process that only asks holds the lock for a moment. */
    private static final int TRIES = 20;

    private static final int PAUSE_MILLIS = 50;

    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock of this home, for as long as this process lives or until it is closed; empty where another has it. */
    static Optional<HomeLock> take(Settings settings) throws IOException {
        FileChannel channel = FileChannel.open(file(settings), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new HomeLock(channel, lock));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        channel.close();
        return Optional.empty();
    }

    /** The process that holds the lock, if any does. */
    static Optional<ProcessHandle> holder(Settings settings) throws IOException {
        Path file = file(settings);
        if (Files.notExists(file) || !isHeld(file)) {
            return Optional.empty();
        }
        Optional<ProcessHandle> written = written(settings).flatMap(ProcessHandle::of);
        if (written.isPresent() && hasOpen(written.get(), file)) {
            return written;
        }
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> hasOpen(process, file))
                .findFirst();
    }

    private static boolean isHeld(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static Optional<Long> written(Settings settings) {
        try {
            List<String> lines = Files.readAllLines(settings.pidFile());
            return lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,9}")
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(0).strip()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasOpen(ProcessHandle process, Path file) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(descriptor -> leadsTo(descriptor, file));
        } catch (IOException | java.io.UncheckedIOException notOurs) {
            return false;
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            Path target = Files.readSymbolicLink(descriptor);
            return target.isAbsolute()
                    && Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                    && Files.isSameFile(target, file);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Path file(Settings settings) {
        return settings.run().resolve("supervisor.lock");
    }

    @Override
    public void close() throws IOException {
        try (FileChannel closing = channel) {
            lock.release();
        }
    }
}
