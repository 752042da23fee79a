package now.billing.bench.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import now.billing.bench.Benchmark;
import now.billing.bench.Dist;
import now.billing.bench.Measurement;
import now.billing.launcher.RunningSystem;

/**
 * {@code ./bench chaos [invoices] [seed]}: 64 callers issue 5,000 invoices in one tenant, then as many in 20
 * tenants, while database and server are killed at random moments and once the whole machine seems to lose its power.
 * Then everything is counted.
 */
public final class ChaosBenchmark implements Benchmark {
    private static final PrintStream OUT = System.out;
    private static final int INVOICES = 5_000;
    private static final int TENANTS = 20;
    private static final int FEWEST_KILLS = 3;
    private static final int MOST_KILLS = 8;
    private static final int INVOICES_PER_KILL = 600;
    private static final int MOST_SHOWN = 20;
    private static final long TELL_MILLIS = 10_000;
    private static final long SEAL_PATIENCE_SECONDS = 120;

    @Override
    public String name() {
        return "chaos";
    }

    @Override
    public String purpose() {
        return "64 callers issue invoices (5,000, or the number given) in one tenant and again in 20, while the"
                + " database alone, the server, and once both with their supervisor are killed (SIGKILL) at random"
                + " moments; violations found afterwards.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException, InterruptedException {
        int invoices = arguments.isEmpty() ? INVOICES : Integer.parseInt(arguments.get(0));
        long seed = arguments.size() < 2 ? new Random().nextInt(100_000) : Long.parseLong(arguments.get(1));
        OUT.println("seed " + seed + " (./bench chaos " + invoices + " " + seed + " kills at the same counts)");
        Path home = Files.createTempDirectory("billing-chaos");
        int port = RunningSystem.freePort();
        RunningSystem first = RunningSystem.start(Dist.folder(), home, port);
        Killer killer = new Killer(Dist.folder(), first, port, seed);
        try {
            List<Measurement> all = new ArrayList<>(phase(killer, 1, invoices, new Random(seed)));
            all.addAll(phase(killer, TENANTS, invoices, new Random(seed + 1)));
            return all;
        } catch (SQLException unreadable) {
            throw new IOException("The rows could not be read", unreadable);
        } finally {
            killer.system().close();
        }
    }

    private static List<Measurement> phase(Killer killer, int tenants, int invoices, Random random)
            throws InterruptedException, SQLException {
        Caller caller = new Caller(killer.system().baseUrl());
        Founding founding = new Founding(caller, killer.system().invitations());
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < tenants; i++) {
            accounts.add(founding.found());
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Storm storm = new Storm(caller, accounts, invoices, today);
        long start = System.nanoTime();
        int kills = rage(storm, killer, counts(invoices, random), invoices);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        List<String> violations = violations(killer.system(), accounts, storm);
        violations.stream().limit(MOST_SHOWN).forEach(each -> OUT.println("VIOLATION " + each));
        String where = tenants == 1 ? "one tenant" : tenants + " tenants";
        OUT.println(where + ": " + storm.done() + " acknowledged in " + seconds + " s, " + kills + " kills, "
                + caller.repeated() + " requests repeated, " + storm.late() + " dates refused, " + violations.size()
                + " violations");
        return List.of(
                new Measurement(where + ", violations", BigDecimal.valueOf(violations.size()), "", BigDecimal.ZERO),
                Measurement.shown(where + ", acknowledged", BigDecimal.valueOf(storm.done()), "invoices"),
                Measurement.shown(where + ", kills", BigDecimal.valueOf(kills), ""),
                Measurement.shown(where + ", requests repeated", BigDecimal.valueOf(caller.repeated()), ""),
                Measurement.shown(where + ", duration with all restarts", BigDecimal.valueOf(seconds), "s"));
    }

    private static int rage(Storm storm, Killer killer, List<Integer> counts, int invoices)
            throws InterruptedException {
        CompletableFuture<Integer> kills = new CompletableFuture<>();
        Thread nemesis = new Thread(() -> complete(kills, killer, counts, storm), "killer");
        Thread teller = new Thread(() -> tell(storm, invoices), "progress");
        teller.setDaemon(true);
        nemesis.setDaemon(true);
        nemesis.start();
        teller.start();
        try {
            storm.rage();
            return kills.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The killing failed", failure.getCause());
        } finally {
            teller.interrupt();
        }
    }

    private static void complete(CompletableFuture<Integer> kills, Killer killer, List<Integer> counts, Storm storm) {
        try {
            kills.complete(killer.killAt(counts, storm::done));
        } catch (InterruptedException | RuntimeException failure) {
            kills.completeExceptionally(failure);
        }
    }

    private static void tell(Storm storm, int invoices) {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(TELL_MILLIS);
                OUT.println(storm.done() + " of " + invoices + " acknowledged");
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Random counts of acknowledged invoices at which something is killed, not in the last twentieth. */
    private static List<Integer> counts(int invoices, Random random) {
        int kills = Math.max(FEWEST_KILLS, Math.min(MOST_KILLS, invoices / INVOICES_PER_KILL));
        TreeSet<Integer> counts = new TreeSet<>();
        while (counts.size() < kills) {
            counts.add(1 + random.nextInt(invoices - invoices / 20));
        }
        return List.copyOf(counts);
    }

    private static List<String> violations(RunningSystem system, List<Account> accounts, Storm storm)
            throws SQLException, InterruptedException {
        List<String> all = new ArrayList<>(storm.changedAnswers().stream()
                .map(key -> "the repeated request " + key + " was answered otherwise")
                .toList());
        Map<String, List<Acknowledged>> byTenant =
                storm.acknowledged().stream().collect(java.util.stream.Collectors.groupingBy(Acknowledged::tenant));
        for (Account account : accounts) {
            Books books = new Books(system.admin(), account.code());
            awaitSeals(books);
            List<String> found = new ArrayList<>(
                    NumbersCheck.violations(books.issued(), byTenant.getOrDefault(account.code(), List.of())));
            books.doubled().forEach(reference -> found.add("two drafts or invoices for " + reference));
            found.addAll(books.evidenceViolations());
            found.forEach(each -> all.add(account.code() + ": " + each));
        }
        return all;
    }

    /** The sealer comes a moment after the commit; after a kill the next node's sweep does. */
    private static void awaitSeals(Books books) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SEAL_PATIENCE_SECONDS);
        while (books.unsealed() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
