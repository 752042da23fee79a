package now.billing.rendering.press;

import java.util.concurrent.Callable;
import now.billing.tenancy.TenantCode;

/**
 * How a drawing reaches the database: in short steps, each a transaction of its own for one tenant. Nothing is drawn
 * and nobody waits inside of one (ADR 0035).
 */
public interface DrawingSteps {

    /** Whose share of the drawing places is used. */
    TenantCode tenant();

    /** Runs one step in a transaction of its own. */
    <T> T run(Callable<T> step);
}
