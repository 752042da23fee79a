package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import now.billing.rendering.RenderedFile;
import now.billing.rendering.StatementContent;

/** A customer's account over a period: opening balance, movements, closing balance. */
@Stateless
public class Statements {
    @RolesAllowed("report.read")
    public StatementContent of(StatementQuery query) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("report.export")
    public RenderedFile pdf(StatementQuery query) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("report.export")
    public RenderedFile csv(StatementQuery query) {
        throw new IllegalStateException("not built yet");
    }
}
