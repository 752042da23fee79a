package now.billing.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import now.billing.storage.migration.Logins;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;

/**
 * A process with nothing but relays, to be killed: one thread a tenant, each of which runs until the step where it has
 * to stop, says so and waits for the end.
 */
final class RelayProcess {
    private static final int LOGIN = 5;

    private RelayProcess() {}

    /**
     * Starts it.
     *
     * @param relays tenant, mail port and step of each, as text
     * @param options of the Java machine; mail settings among them count
     */
    static Process start(TestDatabase database, Instant now, List<String> relays, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RelayProcess.class.getName(),
                database.url(),
                database.logins().appUser(),
                database.logins().appPassword(),
                database.logins().platformUser(),
                database.logins().platformPassword(),
                now.toString()));
        command.addAll(relays);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /**
     * @param arguments database, its two logins with passwords, the time, then tenant, mail port and step of each relay
     */
    public static void main(String[] arguments) throws InterruptedException {
        Logins logins = new Logins(arguments[1], arguments[2], arguments[3], arguments[4]);
        Instant now = Instant.parse(arguments[LOGIN]);
        List<String> relays = List.of(arguments).subList(LOGIN + 1, arguments.length);
        UnitsOfWork units = new UnitsOfWork(arguments[0], logins, relays.size() / 3 + 1, "tenant");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < relays.size(); i += 3) {
            TenantCode tenant = TenantCode.of(relays.get(i));
            Map<String, String> settings = settings(Integer.parseInt(relays.get(i + 1)));
            String step = relays.get(i + 2);
            threads.add(new Thread(() -> RelaySteps.relay(units, tenant, now, settings, at -> stop(at, step, tenant))
                    .run(tenant)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new HashMap<>(RelayKilledIT.settings(port));
        System.getProperties()
                .stringPropertyNames()
                .forEach(name -> settings.merge(name, System.getProperty(name), (usual, said) -> said));
        return settings;
    }

    private static void stop(String at, String step, TenantCode tenant) {
        if (at.equals(step)) {
            System.out.println("AT " + tenant);
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
