package now.billing.web.support;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.AccessRefusals;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.security.LocalTarget;
import now.billing.security.Unavailable;
import now.billing.storage.Outage;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;

/**
 * The one place where a page's exception ends: refusals become messages at their fields, an expired page (or one whose
 * nonce is not ours) says so, and
 * everything else is a bug, logged once under an incident id that the person sees.
 */
public final class Incidents extends ExceptionHandlerWrapper {
    /** Request attribute and parameter with the incident id. */
    public static final String ID = "incident";

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RETRY_AFTER = "Retry-After";
    private static final int ID_BYTES = 5;

    public Incidents(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            try {
                answer(faces, thrown);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable thrown) throws IOException {
        if (faces.getResponseComplete()) {
            LOG.log(Level.FINE, "after the answer", thrown);
            return;
        }
        ViewExpiredException expired = find(thrown, ViewExpiredException.class);
        BillingException refusal = find(thrown, BillingException.class);
        Optional<Outage> outage = Unavailable.behind(thrown);
        if (faces.getPartialViewContext().isAjaxRequest() && faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            LOG.log(Level.WARNING, "an answer broke off while it was drawn", thrown);
        }
        boolean rendering = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE || !faces.isPostback();
        if (expired != null || find(thrown, CspException.class) != null) {
            expired(faces);
        } else if ((refusal instanceof NotFound || refusal instanceof InvalidInput) && rendering) {
            // An address that cannot be read names nothing.
            status(faces, HttpServletResponse.SC_NOT_FOUND);
        } else if (AccessRefusals.causedBy(thrown) || refusal instanceof NotAllowed && rendering) {
            status(faces, HttpServletResponse.SC_FORBIDDEN);
        } else if (outage.isPresent() && rendering) {
            unavailable(faces, outage.get());
        } else if (outage.isPresent()) {
            LOG.log(Level.WARNING, "the database could not serve", thrown);
            Notices.refused(outage.get().refusal());
            faces.renderResponse();
        } else if (refusal != null && !rendering) {
            Notices.refused(refusal);
            faces.renderResponse();
        } else {
            incident(faces, thrown);
        }
    }

    private static void unavailable(FacesContext faces, Outage outage) throws IOException {
        LOG.log(Level.WARNING, "the database could not serve: {0}", outage);
        faces.getExternalContext().getRequestMap().put(RETRY_AFTER, Integer.toString(outage.retryAfterSeconds()));
        status(faces, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** A script loads the page anew by itself; without one the person is led back to a fresh page with a word. */
    private static void expired(FacesContext faces) throws IOException {
        String from = faces.getExternalContext().getRequestHeaderMap().get("Referer");
        String path = faces.getExternalContext().getRequestServletPath();
        String page = from == null ? "" : LocalTarget.ofAddress(from);
        if (faces.getPartialViewContext().isAjaxRequest() || !page.startsWith(path) || path.isEmpty()) {
            leave(faces, "/error/expired.xhtml");
            return;
        }
        Notices.done("expired.again");
        leave(faces, page);
    }

    private static void incident(FacesContext faces, Throwable thrown) throws IOException {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        LOG.log(Level.SEVERE, "incident " + id, thrown);
        faces.getExternalContext().getRequestMap().put(ID, id);
        if (faces.getPartialViewContext().isAjaxRequest() || faces.isPostback()) {
            leave(faces, "/error/incident.xhtml?" + ID + "=" + id);
        } else {
            status(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void status(FacesContext faces, int status) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest() || faces.isPostback()) {
            leave(
                    faces,
                    switch (status) {
                        case HttpServletResponse.SC_NOT_FOUND -> "/error/missing.xhtml";
                        case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "/error/unavailable.xhtml";
                        default -> "/error/forbidden.xhtml";
                    });
            return;
        }
        if (!external.isResponseCommitted()) {
            external.responseReset();
            retryLater(external, status);
            external.responseSendError(status, "");
        }
        faces.responseComplete();
    }

    private static void retryLater(ExternalContext external, int status) {
        Object seconds = external.getRequestMap().get(RETRY_AFTER);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE && seconds != null) {
            external.setResponseHeader(RETRY_AFTER, seconds.toString());
        }
    }

    private static void leave(FacesContext faces, String path) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (!external.isResponseCommitted()) {
            external.responseReset();
            String address = external.getRequestContextPath() + path;
            if (faces.getPartialViewContext().isAjaxRequest()) {
                leave(external, address);
            } else {
                external.redirect(address);
            }
        }
        faces.responseComplete();
    }

    /** An answer that broke off while it was drawn cannot be ended by its own writer: it may stand within a CDATA. */
    private static void leave(ExternalContext external, String address) throws IOException {
        external.setResponseContentType("text/xml");
        external.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
        external.addResponseHeader("Cache-Control", "no-cache");
        external.getResponseOutputWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                        + "\"/></partial-response>");
    }

    private static <X extends Throwable> @Nullable X find(Throwable thrown, Class<X> wanted) {
        Throwable at = thrown;
        while (at != null) {
            if (wanted.isInstance(at)) {
                return wanted.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
