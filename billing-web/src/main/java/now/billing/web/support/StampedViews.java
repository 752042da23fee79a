package now.billing.web.support;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Stamps every view that is kept, and lets none come back from anybody else; named in faces-config.xml. */
public class StampedViews implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && view != null && !view.isTransient()) {
            ViewStamp.ofRequest(faces).stamp(view.getViewMap(true));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        boolean restored = event.getPhaseId() == PhaseId.RESTORE_VIEW && faces.isPostback() && view != null;
        if (restored && !view.isTransient() && !faces.getResponseComplete()) {
            ViewStamp.ofRequest(faces).demandOn(view.getViewMap(false), view.getViewId());
        }
    }
}
