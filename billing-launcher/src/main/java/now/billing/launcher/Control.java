package now.billing.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./run stop|status|reset}: what a second process can do with a home folder. */
final class Control {
    private static final int LONGEST_STOP_SECONDS = 90;

    private final Settings settings;

    Control(Settings settings) {
        this.settings = settings;
    }

    /** Says whether the system runs; the answer is the exit code, 0 for yes. */
    int status() throws IOException {
        Optional<ProcessHandle> supervisor = HomeLock.holder(settings);
        if (supervisor.isPresent()) {
            Console.say("Running: " + address() + "/ (process "
                    + supervisor.get().pid() + ", data in " + settings.home() + ")");
            return 0;
        }
        Console.say("Stopped (data in " + settings.home() + ")");
        return 1;
    }

    /** Ends the supervisor, or what a killed one left behind. */
    int stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> supervisor = HomeLock.holder(settings);
        if (supervisor.isPresent()) {
            end(supervisor.get());
        }
        if (Files.isDirectory(settings.home().resolve("postgresql").resolve("data"))) {
            stopDatabase();
        }
        Console.say("Stopped.");
        return 0;
    }

    /** What a killed supervisor left behind; one that starts meanwhile may adopt it, so the lock is ours here. */
    private void stopDatabase() throws IOException {
        Folders.create(settings.run());
        try (HomeLock lock = HomeLock.take(settings)
                .orElseThrow(() -> new StartRefused("BillingNow was started again meanwhile on " + settings.home()))) {
            new EmbeddedDatabase(settings, new Secrets(settings.home())).stop();
        }
    }

    private static void end(ProcessHandle supervisor) throws InterruptedException {
        supervisor.destroy();
        try {
            supervisor.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused("The process " + supervisor.pid() + " does not stop", e);
        }
    }

    /** Deletes all data after a question. */
    int reset(List<String> options) throws IOException, InterruptedException {
        if (Files.notExists(settings.home())) {
            Console.say("Nothing to delete: " + settings.home() + " does not exist.");
            return 0;
        }
        if (!HomeFolder.isOurs(settings.home())) {
            throw HomeFolder.notOurs(settings.home());
        }
        if (!options.contains("--yes") && !confirmed()) {
            Console.say("Nothing was deleted.");
            return 1;
        }
        stop();
        HomeFolder.delete(settings.home());
        Console.say("Deleted " + settings.home() + ".");
        return 0;
    }

    private boolean confirmed() throws IOException {
        Console.say("This deletes all data, keys and mails in " + settings.home() + ". Type yes to go on:");
        BufferedReader answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return "yes".equals(answer.readLine());
    }

    /** Where the running system serves, whatever this process was told. */
    String address() {
        try {
            List<String> written = Files.readAllLines(settings.pidFile());
            return written.size() > 1 ? written.get(1) : settings.publicUrl();
        } catch (IOException e) {
            return settings.publicUrl();
        }
    }
}
