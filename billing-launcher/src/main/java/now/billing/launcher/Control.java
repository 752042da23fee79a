package now.billing.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import now.billing.storage.keys.KeyRenewal;

/** {@code ./run stop|status|letters|keys|reset}: what a second process can do with a home folder. */
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
            sayWhatIsUnfinished();
            return 0;
        }
        Console.say("Stopped (data in " + settings.home() + ")");
        return 1;
    }

    private void sayWhatIsUnfinished() {
        try {
            Unfinished unfinished = unfinished();
            int letters = unfinished.deadLetters().size();
            if (letters > 0) {
                Console.say("Dead letters: " + letters + " (./run letters shows them)");
            }
            unfinished.drifts().forEach(tenant -> Console.say("Documents that drift, " + tenant));
        } catch (StartRefused unknown) {
            Console.complain(String.valueOf(unknown.getMessage()));
        }
    }

    /** Lists the dead letters of a running system, or gives them their tries anew. */
    int letters(List<String> options) throws IOException {
        if (!options.isEmpty() && !options.equals(List.of("retry"))) {
            throw new StartRefused("Unknown option " + options.get(0) + "; known: retry");
        }
        if (HomeLock.holder(settings).isEmpty()) {
            throw new StartRefused("BillingNow does not run on " + settings.home() + "; ./run starts it");
        }
        if (options.isEmpty()) {
            List<String> letters = unfinished().deadLetters();
            letters.forEach(Console::say);
            Console.say(letters.isEmpty() ? "No dead letters." : "./run letters retry tries them again.");
        } else {
            Console.say(unfinished().retry() + " tried again within a minute.");
        }
        return 0;
    }

    /** Brings all secrets under the first keys of the ring while the system runs; what was stopped goes on. */
    int keys(List<String> options) throws IOException {
        if (!options.equals(List.of("rewrap")) && !options.equals(List.of("renew"))) {
            throw new StartRefused("./run keys needs what to do: rewrap or renew");
        }
        if (HomeLock.holder(settings).isEmpty()) {
            throw new StartRefused("BillingNow does not run on " + settings.home() + "; ./run starts it");
        }
        Secrets secrets = new Secrets(settings.home());
        DataSource running =
                new Database(settings, secrets, Console::complain).running().asDataSource();
        KeyRenewal renewal = new KeyRenewal(running, KeyFile.known(settings, secrets));
        try {
            KeyRenewal.Report done = options.equals(List.of("rewrap")) ? renewal.rewrap() : renewal.renew();
            Console.say("Keys of businesses sealed anew: " + done.wrapped() + ", secrets: " + done.sealed()
                    + ", old keys dropped: " + done.dropped() + ".");
            done.failed().forEach(each -> Console.complain("Not renewed: " + each));
            return done.failed().isEmpty() ? 0 : 1;
        } catch (IllegalStateException stopped) {
            throw new StartRefused("Not all keys are renewed: " + stopped.getMessage(), stopped);
        }
    }

    private Unfinished unfinished() {
        return new Unfinished(new Database(settings, new Secrets(settings.home()), Console::complain)
                .running()
                .asDataSource());
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
        Path ring = KeyFile.place(settings.home().resolve("secrets"));
        if (settings.outsideDatabase() != null && Files.exists(ring)) {
            throw new StartRefused("Nothing was deleted: secrets in the database of BILLING_DB_URL open with " + ring
                    + " only; move that file into your backup first");
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
