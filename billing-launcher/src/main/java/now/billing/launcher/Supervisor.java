package now.billing.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Owns the database and the nodes of one home folder: starts them, watches them, stops them. A node or an embedded
 * database that dies is started again; a node whose supervisor dies ends by itself.
 */
final class Supervisor {
    private final Settings settings;
    private final Optional<Path> proxy;
    private final List<NodePlan> plans;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile @Nullable Database database;
    private volatile List<WatchedNode> nodes = List.of();
    private volatile @Nullable Edge edge;

    Supervisor(Settings settings) {
        this.settings = settings;
        this.proxy = Edge.wanted(settings);
        this.plans = NodePlan.of(settings, proxy.isPresent());
    }

    /** Runs until the process is told to end. */
    void run() throws InterruptedException, IOException {
        HomeFolder.claim(settings.home());
        Folders.create(settings.run());
        Folders.create(settings.logs());
        try (HomeLock lock = HomeLock.take(settings)
                .orElseThrow(() ->
                        new StartRefused("BillingNow already runs on " + settings.home() + "; see ./run status"))) {
            refuseBusyPorts();
            DiskSpace.check(settings.home());
            Logs.watch(settings.logs());
            Files.writeString(settings.pidFile(), ProcessHandle.current().pid() + "\n" + settings.publicUrl() + "\n");
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            start();
            ended.await();
        }
    }

    private void start() {
        Secrets secrets = new Secrets(settings.home());
        Database prepared = new Database(settings, secrets, this::giveUp);
        prepared.refuseUnusable();
        database = prepared;
        nodes = plans.stream()
                .map(plan -> new WatchedNode(settings, plan, secrets, this::giveUp))
                .toList();
        // The servers boot while the database starts.
        nodes.forEach(WatchedNode::start);
        Node.Order order = prepared.prepare();
        nodes.forEach(node -> node.deploy(order));
        nodes.forEach(WatchedNode::awaitFirstPage);
        proxy.ifPresent(program -> edge = Edge.start(program, settings, plans, secrets, this::giveUp));
        if (settings.nodes() > 1 && proxy.isEmpty()) {
            Console.say("HAProxy is not installed: " + settings.publicUrl() + "/ is node 1 only.");
        }
        announce();
    }

    private void announce() {
        loadDemo();
        sayLink(settings.home().resolve("setup-url.txt"));
        Console.say("Ready: " + settings.publicUrl() + "/");
    }

    private void loadDemo() {
        if (settings.demo()) {
            URI base = URI.create("http://127.0.0.1:" + plans.get(0).port() + "/");
            Invitations invitations = Objects.requireNonNull(database).invitations();
            ServiceLoader.load(DemoLoader.class)
                    .forEach(loader -> loader.load(base, settings.publicUrl() + "/", settings.home(), invitations));
        }
    }

    private static void sayLink(Path file) {
        try {
            if (Files.exists(file)) {
                Console.say("Set up: " + Files.readString(file).strip());
            }
        } catch (IOException e) {
            Console.complain("Cannot read " + file);
        }
    }

    private void refuseBusyPorts() {
        refuseBusyPort(settings.httpPort(), "BILLING_HTTP_PORT");
        refuseBusyPort(settings.httpsPort(), "BILLING_HTTPS_PORT");
        for (NodePlan plan : plans) {
            refuseBusyPort(plan.port(), "BILLING_HTTP_PORT");
            refuseBusyPort(plan.gridPort(), "BILLING_GRID_PORT");
            refuseBusyPort(
                    plan.managed(settings) ? settings.managementPort(plan.index()) : 0, "BILLING_MANAGEMENT_PORT");
        }
    }

    private static void refuseBusyPort(int port, String setting) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " is in use; set " + setting + " to a free one", e);
        }
    }

    private void giveUp(String reason) {
        if (!stopping.get()) {
            Console.complain(reason);
            System.exit(1);
        }
    }

    /** Nodes first, the database last, so that requests under way can still finish. */
    private void stop() {
        if (stopping.compareAndSet(false, true)) {
            Edge proxied = edge;
            if (proxied != null) {
                proxied.stop();
            }
            nodes.parallelStream().forEach(WatchedNode::stop);
            Database started = database;
            if (started != null) {
                started.stop();
            }
            try {
                Files.deleteIfExists(settings.pidFile());
            } catch (IOException e) {
                Console.complain("Cannot delete " + settings.pidFile());
            }
            ended.countDown();
        }
    }
}
