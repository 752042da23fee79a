package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Optional;

/** The issuer. */
@Stateless
public class OrganizationRecords {
    @RolesAllowed("settings.read")
    public OrganizationView get() {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("settings.write")
    public OrganizationView save(SaveOrganization command) {
        throw new IllegalStateException("not built yet");
    }

    /** Normalises and stores the logo; PNG or JPEG, limits in LogoNormaliser. */
    @RolesAllowed("settings.write")
    public OrganizationView setLogo(byte[] image) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("settings.write")
    public OrganizationView removeLogo() {
        throw new IllegalStateException("not built yet");
    }

    /** The logo as JPEG. */
    @RolesAllowed("settings.read")
    public Optional<byte[]> logo() {
        throw new IllegalStateException("not built yet");
    }
}
