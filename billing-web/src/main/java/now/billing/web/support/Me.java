package now.billing.web.support;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.access.signin.SignedIn;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.text.DateStyle;
import now.billing.kernel.text.NumberStyle;
import now.billing.maintaining.OrganizationRecords;
import now.billing.maintaining.OrganizationView;
import now.billing.security.SignInMechanism;
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

    @Inject
    private Reader reader;

    private @Nullable OrganizationView organization;

    /** The one of this request, for what is not a bean itself. */
    static Me current() {
        return CDI.current().select(Me.class).get();
    }

    public OrganizationView getOrganization() {
        OrganizationView known = organization;
        if (known == null) {
            known = organizations.get();
            organization = known;
            Map<String, Object> request = external().getRequestMap();
            request.put(ZoneId.class.getName(), ZoneId.of(known.timeZone()));
            request.put(Texts.NUMBERS, Locale.forLanguageTag(known.locale()));
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

    /** The person's language with the organization's country. */
    public Locale getLocale() {
        return new Locale(reader.getLocale().getLanguage(), getOrganization().country());
    }

    /** Whose numbers and dates the organization writes. */
    public Locale getNumberLocale() {
        return Locale.forLanguageTag(getOrganization().locale());
    }

    /** How numbers are written and read here. */
    public NumberStyle getNumberStyle() {
        return NumberStyle.of(getNumberLocale());
    }

    /** How dates are written and read here. */
    public DateStyle getDateStyle() {
        return DateStyle.of(getNumberLocale());
    }

    /** What an empty date field shows, such as {@code DD.MM.YYYY}. */
    public String getDatePattern() {
        DateStyle style = getDateStyle();
        String separator = String.valueOf(style.separator());
        return Stream.of(style.order().split(""))
                .map(part -> Texts.say("date.part." + part))
                .collect(Collectors.joining(separator));
    }

    public String getDisplayName() {
        SignedIn person = person();
        return person == null ? "" : person.displayName();
    }

    public String getEmail() {
        SignedIn person = person();
        return person == null ? "" : person.email();
    }

    /** Names person and organization to the browser, which keeps typed text for nobody else. */
    public String getKeeper() {
        return Keeper.of(security.getCallerPrincipal().getName());
    }

    public String getPersonInitials() {
        return Texts.initials(getDisplayName());
    }

    /** The day it is where the organization is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of(getOrganization().timeZone())));
    }

    /** Whether an invoice without a date of supply takes the day of its issue. */
    public boolean isSupplyDateAsked() {
        return getOrganization().supplyDate();
    }

    /**
     * Whether the person has this permission, such as {@code invoice.issue}. Asked of the request and not of the
     * container, which goes through all roles for each question and forgets them on an error page.
     */
    public boolean may(String permission) {
        Object known = external().getRequestMap().get(SignInMechanism.PERMISSIONS);
        return known instanceof Set<?> names && names.contains(permission);
    }

    /** All permissions of the person. */
    public Set<String> permissions() {
        Object known = external().getRequestMap().get(SignInMechanism.PERMISSIONS);
        return known instanceof Set<?> names
                ? names.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** What the frame around the pages of a section shows. */
    public Object frame(@Nullable String section) {
        return new Frame(
                getOrganization(),
                permissions(),
                getDisplayName(),
                getEmail(),
                Texts.locale(),
                external().getRequestContextPath(),
                Objects.requireNonNullElse(section, ""));
    }

    /** Turns away whoever lacks this permission; pages that are for nothing else ask it before they are drawn. */
    public void need(String permission) {
        if (!may(permission)) {
            throw NotAllowed.missing(permission);
        }
    }

    private static @Nullable SignedIn person() {
        Object known = external().getSessionMap().get(SIGNED_IN);
        return known instanceof SignedIn person ? person : null;
    }

    /** This moment, for what begins with it. */
    public Instant now() {
        return clock.instant();
    }
}
