package now.billing.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AfterCommitTest {
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> waiting = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final AfterCommit afterCommit = AfterCommit.of(registry());

    @Test
    void aSignalIsHeardOnceAndNotBeforeTheCommit() {
        afterCommit.once("seal", () -> heard.add("seal"));
        afterCommit.once("seal", () -> heard.add("seal again"));
        afterCommit.once("outbox", () -> heard.add("outbox"));
        assertThat(heard).isEmpty();
        end(Status.STATUS_COMMITTED);
        assertThat(heard).containsExactly("seal", "outbox");
    }

    @Test
    void whatRolledBackIsNotHeardOf() {
        afterCommit.once("seal", () -> heard.add("seal"));
        end(Status.STATUS_ROLLEDBACK);
        assertThat(heard).isEmpty();
    }

    private void end(int status) {
        waiting.forEach(Synchronization::beforeCompletion);
        waiting.forEach(each -> each.afterCompletion(status));
    }

    private TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getResource" -> resources.get(given[0]);
                    case "putResource" -> resources.put(given[0], given[1]);
                    case "registerInterposedSynchronization" -> waiting.add((Synchronization) given[0]) ? null : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
