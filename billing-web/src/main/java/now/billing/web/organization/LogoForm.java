package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.maintaining.OrganizationRecords;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import now.billing.web.support.Onward;
import org.jspecify.annotations.Nullable;

/** The issuer's logo; what is chosen stands on documents issued from then on. */
@Named("logoForm")
@RequestScoped
public class LogoForm {
    private static final int MAX_LOGO = 2 * 1024 * 1024;

    @EJB
    private OrganizationRecords organizations;

    @Inject
    private Me me;

    /** Keeps an uploaded picture.
     *
     * @throws IOException when the upload broke off
     */
    public void setPicture(@Nullable Part picture) throws IOException {
        if (picture != null && picture.getSize() > 0) {
            if (picture.getSize() > MAX_LOGO) {
                throw InvalidInput.of("picture", ProblemCode.TOO_LONG, "value", picture.getSize(), "limit", MAX_LOGO);
            }
            organizations.setLogo(picture.getInputStream().readAllBytes());
            Notices.done("settings.saved");
        }
    }

    public @Nullable Part getPicture() {
        return null;
    }

    public void remove() throws IOException {
        organizations.removeLogo();
        Notices.done("settings.saved");
        show();
    }

    /** Back to where the logo is chosen, far down the page. */
    public void show() throws IOException {
        Onward.to("/app/settings/organization#logo:picture");
    }

    /** Changes with every saving; keeps a browser from showing the logo before. */
    public long getVersion() {
        return me.getOrganization().version();
    }

    public boolean isThere() {
        return me.getOrganization().logoDigest() != null;
    }
}
