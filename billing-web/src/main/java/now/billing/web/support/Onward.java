package now.billing.web.support;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Goes on to another page from a form that uploads. The navigation of Faces asks the server's own request for a
 * parameter; that one would take the upload apart once more, and may not (ADR 0047).
 */
public final class Onward {
    private Onward() {}

    /** @param path from the root of the application, such as {@code /app/home} */
    public static void to(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }
}
