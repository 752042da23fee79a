package now.billing.web.support;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.access.SignedIn;
import now.billing.kernel.document.PostalAddress;
import now.billing.kernel.problem.NotAllowed;
import now.billing.maintaining.OrganizationRecords;
import now.billing.maintaining.OrganizationView;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for which organization, and what may be shown. The services check again whatever is hidden here.
 */
@Named("me")
@RequestScoped
public class Me {
    /** Session attribute with the {@link SignedIn} of the person. */
    public static final String SIGNED_IN = "now.billing.signedIn";

    @EJB
    private OrganizationRecords organizations;

    @Inject
    private SecurityContext security;

    @Inject
    private Clock clock;

    private @Nullable OrganizationView organization;

    public OrganizationView getOrganization() {
        OrganizationView known = organization;
        if (known == null) {
            known = organizations.get();
            organization = known;
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestMap()
                    .put(ZoneId.class.getName(), ZoneId.of(known.timeZone()));
        }
        return known;
    }

    public String getOrganizationName() {
        return getOrganization().name();
    }

    /** Currency and country under the organization's name. */
    public String getOrganizationLine() {
        OrganizationView own = getOrganization();
        return own.currency().code() + " · " + new Locale("", own.country()).getDisplayCountry(Texts.locale());
    }

    /** Street and town in one line, as far as they are known. */
    public String getAddressLine() {
        PostalAddress own = getOrganization().address();
        return Stream.of(
                        (own.street() + " " + own.buildingNumber()).strip(),
                        (own.postCode() + " " + own.town()).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String getInitials() {
        return Texts.initials(getOrganizationName());
    }

    /** The person's language with the organization's country: dates and amounts as they are written there. */
    public Locale getLocale() {
        return new Locale("en", getOrganization().country());
    }

    public String getDisplayName() {
        SignedIn person = person();
        return person == null ? "" : person.displayName();
    }

    public String getEmail() {
        SignedIn person = person();
        return person == null ? "" : person.email();
    }

    public String getPersonInitials() {
        return Texts.initials(getDisplayName());
    }

    /** The day it is where the organization is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of(getOrganization().timeZone())));
    }

    /** Whether the person has this permission, such as {@code invoice.issue}. */
    public boolean may(String permission) {
        return security.isCallerInRole(permission);
    }

    /** Turns away whoever lacks this permission; pages that are for nothing else ask it before they are drawn. */
    public void need(String permission) {
        if (!may(permission)) {
            throw NotAllowed.missing(permission);
        }
    }

    private static @Nullable SignedIn person() {
        Object known = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .get(SIGNED_IN);
        return known instanceof SignedIn person ? person : null;
    }
}
