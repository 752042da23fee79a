package now.billing.bench.siege;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import now.billing.bench.Benchmark;
import now.billing.bench.Dist;
import now.billing.bench.Measurement;
import now.billing.bench.chaos.Account;
import now.billing.bench.chaos.Caller;
import now.billing.bench.chaos.Founding;
import now.billing.launcher.RunningSystem;

/**
 * {@code ./bench siege [node|edge] [words of an attack's name]}: everything that once stopped the product, against a
 * bare node and against the proxy before it, on loopback; each attack is bounded in count and time. Meanwhile somebody
 * with an account works.
 */
public final class SiegeBenchmark implements Benchmark {
    private static final PrintStream OUT = System.out;
    private static final BigDecimal MOST_SECONDS = new BigDecimal("2");
    private static final int SETTLE_SECONDS = 3;
    private static final int WARM_UP_SECONDS = 8;
    private static final int MOST_SHOWN = 3;

    @Override
    public String name() {
        return "siege";
    }

    @Override
    public String purpose() {
        return "The slowest answer to a client with an account (page, list, calculation) while strangers attack a"
                + " bare node and the proxy before one, 12 s each.";
    }

    @Override
    public List<Measurement> run(List<String> arguments) throws IOException, InterruptedException {
        String which = arguments.isEmpty() ? "" : arguments.get(0);
        String wanted = arguments.size() < 2 ? "" : String.join(" ", arguments.subList(1, arguments.size()));
        List<Measurement> figures = new ArrayList<>();
        if (!which.equals("edge")) {
            figures.addAll(besiege("node", Map.of("BILLING_EDGE", "external"), wanted));
        }
        if (!which.equals("node")) {
            figures.addAll(besiege("edge", Map.of("BILLING_EDGE", "haproxy"), wanted));
        }
        return figures;
    }

    private static List<Measurement> besiege(String what, Map<String, String> edge, String wanted)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("billing-siege");
        Map<String, String> environment = new java.util.HashMap<>(edge);
        environment.put("BILLING_PROFILE", "production");
        environment.put("BILLING_HTTP_PORT", Integer.toString(RunningSystem.freePort()));
        environment.put("BILLING_MANAGEMENT_PORT", Integer.toString(RunningSystem.freePort()));
        List<Measurement> figures = new ArrayList<>();
        try (RunningSystem system = RunningSystem.launch(Dist.folder(), home, environment, List.of("start"))) {
            Account account = new Founding(new Caller(system.baseUrl()), system.invitations()).found();
            Target target = new Target(system.baseUrl(), account);
            peace(target);
            int failures = 0;
            for (Attack attack : Attacks.all()) {
                if (attack.name().contains(wanted)) {
                    failures += measure(what, target, attack, figures);
                }
            }
            figures.add(new Measurement(
                    what + ": requests of others refused or failed",
                    BigDecimal.valueOf(failures),
                    "",
                    BigDecimal.ZERO));
        }
        return figures;
    }

    /** What is slow because it runs for the first time is not the attackers' doing. */
    private static void peace(Target target) throws InterruptedException {
        try (HonestClient client = new HonestClient(target)) {
            client.start();
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        }
    }

    private static int measure(String what, Target target, Attack attack, List<Measurement> figures)
            throws InterruptedException {
        HonestClient client = new HonestClient(target);
        client.start();
        attack.run(target);
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        client.close();
        Measurement figure = new Measurement(
                what + ": " + attack.name(),
                BigDecimal.valueOf(client.slowest()).divide(BigDecimal.valueOf(1000), 2, RoundingMode.HALF_UP),
                "s",
                MOST_SECONDS);
        OUT.println(figure.what() + " " + figure.value() + " s, failures "
                + client.failures().size());
        client.failures().stream().limit(MOST_SHOWN).forEach(OUT::println);
        figures.add(figure);
        return client.failures().size();
    }
}
