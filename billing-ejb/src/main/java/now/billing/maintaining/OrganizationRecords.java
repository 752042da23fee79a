package now.billing.maintaining;

import static now.billing.maintaining.RecordChecks.address;
import static now.billing.maintaining.RecordChecks.lines;
import static now.billing.maintaining.RecordChecks.orNull;
import static now.billing.maintaining.RecordChecks.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import now.billing.access.boundary.OwnTransaction;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.maintaining.spi.LogoImages;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.CountryDefaults;
import now.billing.organization.Image;
import now.billing.organization.Images;
import now.billing.organization.Organization;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import org.jspecify.annotations.Nullable;

/** The issuer. */
@Stateless
public class OrganizationRecords {
    private static final Map<String, String> OUTSIDE_NAMES =
            Map.of("terms", "defaultTerms", "notes", "defaultNotes", "dueDays", "defaultDueDays");

    @Inject
    private Organizations organizations;

    @Inject
    private NumberSeriesBook series;

    @Inject
    private Images images;

    @Inject
    private Changes changes;

    @Inject
    private PrintableText fonts;

    @Inject
    private LogoImages logos;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private Clock clock;

    @RolesAllowed({"settings.read", "invoice.read"})
    public OrganizationView get() {
        return view(organizations.get());
    }

    @RolesAllowed("settings.write")
    public OrganizationView save(SaveOrganization command) {
        Organization organization = organizations.get();
        Changes.requireSeen(organization.version(), command.version());
        OrganizationFacts before = organization.facts();
        OrganizationFacts after = checked(command, before);
        organization.change(after, clock.instant());
        changes.write();
        if (!after.language().equals(before.language())) {
            series.speak(before.language(), after.language(), clock.instant());
        }
        return view(organization);
    }

    /** Normalises and stores the logo; PNG or JPEG, limits in LogoNormaliser. */
    @RolesAllowed("settings.write")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrganizationView setLogo(byte[] image) {
        return normalised(image, null);
    }

    /** The same where nothing changed since the caller looked. */
    @RolesAllowed("settings.write")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrganizationView replaceLogo(byte[] image, long version) {
        return normalised(image, version);
    }

    private OrganizationView normalised(byte[] image, @Nullable Long version) {
        LogoImages.LogoImage logo;
        try {
            logo = logos.normalise(transaction.tenant(), image);
        } catch (InvalidInput refused) {
            throw refused.under("logo");
        }
        return transaction.run(() -> keep(logo, version));
    }

    private OrganizationView keep(LogoImages.LogoImage logo, @Nullable Long version) {
        String digest = ContentDigest.of(logo.bytes()).hex();
        images.keep(new Image(digest, logo.mediaType(), logo.width(), logo.height(), logo.bytes()));
        return withLogo(digest, version);
    }

    @RolesAllowed("settings.write")
    public OrganizationView removeLogo() {
        return withLogo("", null);
    }

    /** The same where nothing changed since the caller looked. */
    @RolesAllowed("settings.write")
    public OrganizationView dropLogo(long version) {
        return withLogo("", version);
    }

    /** The logo as JPEG. */
    @RolesAllowed({"settings.read", "invoice.read"})
    public Optional<byte[]> logo() {
        return Optional.of(organizations.get().facts().logoDigest())
                .filter(digest -> !digest.isEmpty())
                .flatMap(images::find)
                .map(Image::content);
    }

    private OrganizationView withLogo(String digest, @Nullable Long version) {
        Organization organization = organizations.get();
        if (version != null) {
            Changes.requireSeen(organization.version(), version);
        }
        organization.change(organization.facts().withLogo(digest), clock.instant());
        changes.write();
        return view(organization);
    }

    private OrganizationFacts checked(SaveOrganization command, OrganizationFacts before) {
        RecordChecks checks = new RecordChecks(fonts)
                .drawable("name", command.name())
                .drawable("legalName", command.legalName())
                .email("email", command.email())
                .drawable("email", command.email())
                .phone("phone", command.phone())
                .website("website", command.website())
                .drawable("website", command.website())
                .currency("currency", command.currency())
                .language("language", command.language())
                .timeZone("timeZone", command.timeZone())
                .readableOnWhite("accentColour", command.accentColour())
                .drawable("defaultTerms", command.defaultTerms())
                .drawable("defaultNotes", command.defaultNotes());
        PartyChecks.address(checks, "address", command.address());
        PartyChecks.taxIds(checks, "taxIds", command.taxIds());
        PartyTerms more = PartyChecks.terms(checks, command.more(), before.more());
        Branding.Paper paper = checks.paper("paper", command.paper(), before.paper());
        PostalAddress address = PartyChecks.stripped(command.address());
        return checks.finish(
                OUTSIDE_NAMES,
                () -> new OrganizationFacts(
                        text(command.name()),
                        text(command.legalName()),
                        address(command.email()),
                        text(command.phone()),
                        before.mobile(),
                        text(command.website()),
                        address,
                        PartyChecks.stripped(command.taxIds()),
                        CurrencyUnit.find(command.currency()).orElse(before.currency()),
                        locale(address.country(), before),
                        command.language(),
                        command.timeZone(),
                        command.accentColour(),
                        paper,
                        before.logoDigest(),
                        lines(command.defaultTerms()),
                        lines(command.defaultNotes()),
                        command.defaultDueDays(),
                        before.priceBasis(),
                        command.cashRounding(),
                        more,
                        before.look()));
    }

    /** Dates and numbers follow the country; a country without defaults keeps what was. */
    private static String locale(String country, OrganizationFacts before) {
        if (country.equals(before.address().country())) {
            return before.locale();
        }
        return CountryDefaults.find(country).map(CountryDefaults::locale).orElse(before.locale());
    }

    private static OrganizationView view(Organization organization) {
        OrganizationFacts facts = organization.facts();
        return new OrganizationView(
                facts.name(),
                orNull(facts.legalName()),
                orNull(facts.email()),
                orNull(facts.phone()),
                orNull(facts.website()),
                facts.address(),
                facts.taxIds(),
                facts.currency(),
                facts.address().country(),
                facts.language(),
                facts.locale(),
                facts.timeZone(),
                facts.accentColour(),
                facts.paper().name(),
                orNull(facts.logoDigest()),
                facts.dueDays(),
                orNull(facts.terms()),
                orNull(facts.notes()),
                facts.cashRounding(),
                CountryDefaults.lawOf(facts.address().country()).supplyDate(),
                organization.version(),
                facts.more());
    }
}
