package now.billing.portal;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Keeps receivers without a session. The view says itself that it is transient, but only while it is built;
 * PrimeFaces keeps
 * the nonce of its content policy in the view before that, and a view that is not transient lives in a session.
 */
public class SessionlessViews implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/WEB-INF/portal/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null && view.getViewId().startsWith(FOLDER)) {
            view.setTransient(true);
        }
    }
}
