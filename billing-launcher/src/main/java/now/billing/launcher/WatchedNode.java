package now.billing.launcher;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A node that is started again when it dies without being told to. */
final class WatchedNode {
    private static final int MOST_BOOTS = 3;

    private final Settings settings;
    private final NodePlan plan;
    private final Secrets secrets;
    private final Consumer<String> giveUp;
    private final Restarts restarts = new Restarts(Duration.ZERO);
    private @Nullable NodeProcess process;
    private Node.@Nullable Order order;
    private boolean stopping;
    private boolean served;

    WatchedNode(Settings settings, NodePlan plan, Secrets secrets, Consumer<String> giveUp) {
        this.settings = settings;
        this.plan = plan;
        this.secrets = secrets;
        this.giveUp = giveUp;
    }

    synchronized void start() {
        process = NodeProcess.start(settings, plan, secrets);
    }

    /** Lets the booted process deploy: the database is ready. */
    synchronized void deploy(Node.Order told) {
        order = told;
        current().deploy(told);
    }

    /** Waits for the first page of the first start; deaths before it are the caller's, deaths after it are ours. */
    void awaitFirstPage() {
        watch(served());
    }

    /**
     * The process once it serves. On a busy machine the server's own start fails now and then (its services register
     * listeners while others run through them: ConcurrentModificationException); the next try goes well.
     */
    private NodeProcess served() {
        for (int boot = 1; ; boot++) {
            NodeProcess started = current();
            try {
                started.awaitFirstPage();
                return started;
            } catch (BootFailed e) {
                if (boot == MOST_BOOTS) {
                    throw e;
                }
                Console.complain("The server " + plan.name() + " did not boot, trying again.");
                startAgain();
            }
        }
    }

    private synchronized void startAgain() {
        if (!stopping) {
            start();
            deploy(Objects.requireNonNull(order));
        }
    }

    private void watch(NodeProcess started) {
        synchronized (this) {
            served = true;
            restarts.up(System.nanoTime());
        }
        started.onExit().thenRunAsync(this::restart);
    }

    private void restart() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            Console.complain("The server " + plan.name() + " ended unexpectedly, starting it again.");
            startAgain();
        }
        try {
            watch(served());
            Console.say("The server " + plan.name() + " is back.");
        } catch (StartRefused e) {
            retryOrGiveUp(e);
        }
    }

    private void retryOrGiveUp(StartRefused reason) {
        boolean again;
        synchronized (this) {
            again = restarts.again(System.nanoTime()) && !stopping && served;
        }
        if (again) {
            restart();
        } else {
            giveUp.accept(String.valueOf(reason.getMessage()));
        }
    }

    private synchronized NodeProcess current() {
        NodeProcess started = process;
        if (started == null) {
            throw new IllegalStateException(plan.name() + " was not started");
        }
        return started;
    }

    void stop() {
        NodeProcess running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running != null) {
            running.stop();
        }
    }
}
