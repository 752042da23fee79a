package now.billing.storage;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** The database refused a plain statement; the cause carries the constraint's name and the state. */
public final class StorageFailure extends PersistenceException {
    private static final long serialVersionUID = 1L;

    StorageFailure(SQLException cause) {
        super(cause);
    }
}
