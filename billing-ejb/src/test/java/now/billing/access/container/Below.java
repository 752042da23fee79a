package now.billing.access.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import now.billing.access.boundary.Caller;
import now.billing.access.boundary.CurrentCaller;
import now.billing.storage.TenantSql;

/** A plain bean below the services. */
@Dependent
public class Below {
    @Inject
    private TenantSql sql;

    @Inject
    private CurrentCaller caller;

    /** The database's role and the application's caller. */
    public String who() {
        String role = sql.row(row -> row.text("current_user"), "select current_user::text")
                .orElseThrow();
        return role + " " + caller.find().map(Caller::name).orElse("nobody");
    }
}
