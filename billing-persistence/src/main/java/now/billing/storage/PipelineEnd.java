package now.billing.storage;

import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Sends what still waits in a {@link Pipeline} before the unit of work commits, so that nothing said is lost. */
public final class PipelineEnd extends SessionEventAdapter {
    @Override
    public void preCommitUnitOfWork(SessionEvent event) {
        if (event.getSession() instanceof UnitOfWorkImpl unit) {
            Pipeline pipeline = Pipeline.known(unit);
            if (pipeline != null) {
                pipeline.send();
            }
        }
    }
}
