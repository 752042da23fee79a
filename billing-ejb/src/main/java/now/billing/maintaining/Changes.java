package now.billing.maintaining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.ProblemCode;
import now.billing.storage.TenantSql;
import now.billing.storage.Violations;

/**
 * Writes what a service changed while the service can still answer for it: a version that moved on and a name that is
 * taken become refusals the caller understands, instead of a failed commit.
 */
@Dependent
public class Changes {
    private static final Map<String, String> FIELD_OF_UNIQUE = Map.of(
            "party_number_unique", "number",
            "item_number_unique", "code",
            "number_series_name_unique", "name");

    private final TenantSql sql;

    @Inject
    public Changes(TenantSql sql) {
        this.sql = sql;
    }

    /** Refuses unless the caller saw the version that is stored. */
    public static void requireSeen(long stored, long seen) {
        if (stored != seen) {
            throw Conflict.staleVersion();
        }
    }

    /** Writes all pending changes now. */
    public void write() {
        write(() -> {});
    }

    /** Makes a change that writes by itself, and writes all that are pending. */
    public void write(Runnable change) {
        try {
            change.run();
            sql.flush();
        } catch (OptimisticLockException stale) {
            Conflict conflict = Conflict.staleVersion();
            conflict.initCause(stale);
            throw conflict;
        } catch (PersistenceException refused) {
            throw understood(refused);
        }
    }

    private static RuntimeException understood(PersistenceException refused) {
        String field = Violations.constraint(refused).map(FIELD_OF_UNIQUE::get).orElse(null);
        if (field == null) {
            return refused;
        }
        Conflict conflict = Conflict.at(
                field,
                ProblemCode.DUPLICATE,
                "value",
                Violations.duplicate(refused).orElse(field));
        conflict.initCause(refused);
        return conflict;
    }
}
