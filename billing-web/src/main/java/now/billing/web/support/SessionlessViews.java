package now.billing.web.support;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Keeps strangers without a session: only the pages of signed-in people have views that are kept, since a kept view
 * lives in a session, and a stranger who costs memory can make as many as he likes. A view says itself that it is
 * transient, but only while it is built; PrimeFaces keeps the nonce of its content policy in the view before that.
 */
public class SessionlessViews implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String KEPT = "/app/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null && !view.getViewId().startsWith(KEPT)) {
            view.setTransient(true);
        }
    }
}
