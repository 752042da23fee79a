package now.billing.storage;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.jspecify.annotations.Nullable;

/**
 * EclipseLink's PostgreSQL dialect with one repair: a null UUID or a null of unknown type is sent without a type.
 *
 * <p>EclipseLink 4.0.7 sends it as text, which PostgreSQL refuses for a uuid column (eclipselink#2717, #2802). The trap
 * is a regression test; drop this class when a release passes it.
 */
public class PostgresPlatform extends PostgreSQL10Platform {
    private static final long serialVersionUID = 1L;

    @Override
    public int getJDBCTypeForSetNull(@Nullable DatabaseField field) {
        Class<?> type = field == null ? null : field.getType();
        if (type == null || type == UUID.class || type == Object.class) {
            return Types.OTHER;
        }
        return super.getJDBCTypeForSetNull(field);
    }
}
