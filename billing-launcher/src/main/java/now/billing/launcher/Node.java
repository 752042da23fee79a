package now.billing.launcher;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * One server process. It boots Payara Micro while the supervisor still prepares the database, deploys the EAR when it
 * reads the line of its {@link Order}, and ends when its input ends: a node never outlives its supervisor.
 *
 * <p>Arguments: the EAR, the file to create once it is deployed, the listener to open then, then Payara Micro's own
 * options.
 */
public final class Node {
    private static final String DEPLOY = "deploy";
    private static final String BETWEEN = "\t";

    /** Exit code of a server that ended before it could deploy. */
    static final int BOOT_FAILED = 3;

    private static final String APPLICATION = "billing";

    private Node() {}

    /** What a node is told when the database is ready: where it is, and the key ring that was held against it. */
    record Order(String databaseUrl, String keys) {
        String line() {
            return String.join(BETWEEN, DEPLOY, databaseUrl, keys);
        }

        /** What such a line says; nothing for another one. */
        static Optional<Order> of(String line) {
            String[] parts = line.split(BETWEEN, -1);
            return parts.length == 3 && parts[0].equals(DEPLOY)
                    ? Optional.of(new Order(parts[1], parts[2]))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "Order[" + databaseUrl + "]";
        }
    }

    /** Runs until the input ends; exit code 1 when the application could not be deployed. */
    public static void main(String[] args) throws Exception {
        Path ear = Path.of(args[0]);
        Path deployed = Path.of(args[1]);
        String listener = args[2];
        boot(Arrays.copyOfRange(args, 3, args.length));
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Optional<Order> order = Optional.ofNullable(orders.readLine()).flatMap(Order::of);
            if (order.isPresent()) {
                // The pools read it when they open their first connection, which deploying does.
                System.setProperty("billing.db.url", order.get().databaseUrl());
                // Above the file and the environment, which may have changed since the ring was checked.
                System.setProperty("billing.keys", order.get().keys());
                deploy(ear, listener);
                Files.createFile(deployed);
                waitForEnd(orders);
            }
        }
        System.exit(0);
    }

    private static void boot(String[] options) throws Exception {
        try {
            PayaraMicroLauncher.create(options);
        } catch (Exception e) {
            System.getLogger(Node.class.getName()).log(System.Logger.Level.ERROR, "The server did not boot", e);
            System.exit(BOOT_FAILED);
        }
    }

    private static void deploy(Path ear, String listener) throws ReflectiveOperationException {
        PayaraMicroRuntime runtime = PayaraMicro.getInstance().getRuntime();
        runtime.deploy(ear.toFile());
        // deploy() answers true even when it failed; only the list of applications tells.
        if (!runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            System.exit(1);
        }
        PublicListener.open(runtime, listener);
    }

    private static void waitForEnd(BufferedReader orders) throws IOException {
        while (orders.readLine() != null) {
            // Nothing else is ordered today; the end of the input is the signal.
            continue;
        }
    }
}
