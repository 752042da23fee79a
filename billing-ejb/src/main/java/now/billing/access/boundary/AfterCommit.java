package now.billing.access.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Signals of this node: what is started as soon as the current transaction has committed, and never otherwise. */
@ApplicationScoped
public class AfterCommit {
    private static final String KEY = "now.billing.after-commit.";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    static AfterCommit of(TransactionSynchronizationRegistry transaction) {
        AfterCommit made = new AfterCommit();
        made.transaction = transaction;
        return made;
    }

    /**
     * Runs the signal after the commit. The same signal twice in a transaction is one.
     *
     * @param name what tells this signal from others
     * @param signal quick: the caller's thread runs it, and its transaction is over
     */
    public void once(String name, Runnable signal) {
        String key = KEY + name;
        if (transaction.getResource(key) != null) {
            return;
        }
        transaction.putResource(key, name);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the outcome matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.run();
                }
            }
        });
    }
}
