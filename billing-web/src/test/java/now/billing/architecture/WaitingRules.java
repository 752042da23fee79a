package now.billing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/**
 * R19: whoever waits says for how long. The server has a bounded number of threads; a wait without an end that one
 * request begins takes a thread from everybody, and enough of them stop the product.
 */
final class WaitingRules {
    private static final Map<Class<?>, Set<String>> WAITS = Map.ofEntries(
            Map.entry(Semaphore.class, Set.of("acquire", "acquireUninterruptibly")),
            Map.entry(Lock.class, Set.of("lock", "lockInterruptibly")),
            Map.entry(Condition.class, Set.of("await", "awaitUninterruptibly")),
            Map.entry(CountDownLatch.class, Set.of("await")),
            Map.entry(CyclicBarrier.class, Set.of("await")),
            Map.entry(Phaser.class, Set.of("arriveAndAwaitAdvance", "awaitAdvance", "awaitAdvanceInterruptibly")),
            Map.entry(Exchanger.class, Set.of("exchange")),
            Map.entry(Future.class, Set.of("get", "join")),
            Map.entry(ForkJoinTask.class, Set.of("get", "join", "invoke", "invokeAll", "quietlyJoin")),
            Map.entry(BlockingQueue.class, Set.of("take", "put", "takeFirst", "takeLast", "putFirst", "putLast")),
            Map.entry(CompletionService.class, Set.of("take")),
            Map.entry(ExecutorService.class, Set.of("invokeAll", "invokeAny", "close")),
            Map.entry(LockSupport.class, Set.of("park")),
            Map.entry(Thread.class, Set.of("join")),
            Map.entry(Process.class, Set.of("waitFor")),
            Map.entry(Object.class, Set.of("wait")));

    private WaitingRules() {}

    /** In the server; the launcher, which migrates, has a process of its own and threads for nobody else. */
    static ArchRule everyWaitHasAnEnd() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "now.billing.launcher..",
                        "now.billing.bench..",
                        "now.billing.demo..",
                        "now.billing.storage.migration..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("wait without an end", WaitingRules::isEndless))
                .as("R19: every wait has an end");
    }

    /** Callers queue at a singleton that its container guards, for ever unless it says otherwise. */
    static ArchRule singletonsLetNobodyQueueForEver() {
        return classes()
                .that()
                .areAnnotatedWith(Singleton.class)
                .should()
                .beAnnotatedWith(AccessTimeout.class)
                .orShould()
                .beAnnotatedWith(ConcurrencyManagement.class)
                .as("R19: a singleton says how long its callers may queue");
    }

    private static boolean isEndless(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean waits = WAITS.entrySet().stream()
                .anyMatch(wait ->
                        owner.isAssignableTo(wait.getKey()) && wait.getValue().contains(call.getName()));
        return waits && call.getTarget().getRawParameterTypes().stream().noneMatch(WaitingRules::limitsTime);
    }

    private static boolean limitsTime(JavaClass parameter) {
        return parameter.isEquivalentTo(TimeUnit.class)
                || parameter.isEquivalentTo(Duration.class)
                || parameter.isEquivalentTo(long.class);
    }
}
