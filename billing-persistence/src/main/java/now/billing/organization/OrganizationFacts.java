package now.billing.organization;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.Look;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;

/**
 * What is known of the organization. Empty texts are what is not known.
 *
 * @param name as customers know it (BT-28)
 * @param legalName as it is registered (BT-27), or empty if it is the same
 * @param address its country decides tax rates and texts
 * @param currency of new documents
 * @param locale BCP 47: how dates and numbers are written
 * @param language ISO 639: of new documents
 * @param timeZone IANA; decides which day it is
 * @param accentColour {@code #RRGGBB}
 * @param logoDigest of an {@link Image}, or empty
 * @param dueDays days from issue to due date of new documents
 * @param cashRounding whether new documents round the payable to what can be paid in cash
 * @param more every other term of the seller
 * @param look how papers are set, beyond colour, logo and sheet
 */
public record OrganizationFacts(
        String name,
        String legalName,
        String email,
        String phone,
        String mobile,
        String website,
        PostalAddress address,
        List<TaxIdentifier> taxIds,
        CurrencyUnit currency,
        String locale,
        String language,
        String timeZone,
        String accentColour,
        Branding.Paper paper,
        String logoDigest,
        String terms,
        String notes,
        int dueDays,
        PriceBasis priceBasis,
        boolean cashRounding,
        PartyTerms more,
        Look look) {

    /** The longest time for payment that can be set. */
    public static final int MOST_DUE_DAYS = 365;

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC") || zone.indexOf('/') > 0 && !zone.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Shape COLOUR = Shape.of("#[0-9A-Fa-f]{6}", 7);
    private static final String FIRST_COLOUR = "#2563EB";
    private static final int FIRST_DUE_DAYS = 30;

    /**
     * @throws now.billing.kernel.problem.InvalidInput with every field that is wrong
     */
    public OrganizationFacts {
        terms = Text.withLineFeeds(terms);
        notes = Text.withLineFeeds(notes);
        taxIds = List.copyOf(taxIds);
        FieldProblems problems = new FieldProblems();
        problems.addAll(new Party(name, legalName, "", email, phone, website, address, taxIds, more).problems());
        Text.checkLine(problems, "mobile", mobile, Limits.PHONE);
        if (address.country().isEmpty()) {
            problems.add("address.country", ProblemCode.REQUIRED);
        }
        if (!isZone(timeZone)) {
            problems.add("timeZone", ProblemCode.UNKNOWN_CODE, "value", timeZone, "list", "IANA");
        }
        if (Locale.forLanguageTag(locale).getLanguage().isEmpty()) {
            problems.add("locale", ProblemCode.UNKNOWN_CODE, "value", locale, "list", "BCP 47");
        }
        if (Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            problems.add("language", ProblemCode.UNKNOWN_CODE, "value", language, "list", "BCP 47");
        }
        if (!COLOUR.fits(accentColour)) {
            problems.add("accentColour", ProblemCode.MALFORMED, "value", accentColour);
        }
        Text.checkLines(problems, "terms", terms, Limits.TERMS);
        Text.checkLines(problems, "notes", notes, Limits.NOTES);
        if (dueDays < 0 || dueDays > MOST_DUE_DAYS) {
            problems.add("dueDays", ProblemCode.OUT_OF_RANGE, "value", dueDays, "limit", MOST_DUE_DAYS);
        }
        problems.throwIfAny();
    }

    /** Facts of the core only. */
    public OrganizationFacts(
            String name,
            String legalName,
            String email,
            String phone,
            String mobile,
            String website,
            PostalAddress address,
            List<TaxIdentifier> taxIds,
            CurrencyUnit currency,
            String locale,
            String language,
            String timeZone,
            String accentColour,
            Branding.Paper paper,
            String logoDigest,
            String terms,
            String notes,
            int dueDays,
            PriceBasis priceBasis,
            boolean cashRounding) {
        this(
                name,
                legalName,
                email,
                phone,
                mobile,
                website,
                address,
                taxIds,
                currency,
                locale,
                language,
                timeZone,
                accentColour,
                paper,
                logoDigest,
                terms,
                notes,
                dueDays,
                priceBasis,
                cashRounding,
                PartyTerms.NONE,
                Look.USUAL);
    }

    /** The same with another logo; an empty digest takes it away. */
    public OrganizationFacts withLogo(String digest) {
        return new OrganizationFacts(
                name,
                legalName,
                email,
                phone,
                mobile,
                website,
                address,
                taxIds,
                currency,
                locale,
                language,
                timeZone,
                accentColour,
                paper,
                digest,
                terms,
                notes,
                dueDays,
                priceBasis,
                cashRounding,
                more,
                look);
    }

    /** The same in another look. */
    public OrganizationFacts looking(String colour, Branding.Paper sheet, Look newLook) {
        return new OrganizationFacts(
                name,
                legalName,
                email,
                phone,
                mobile,
                website,
                address,
                taxIds,
                currency,
                locale,
                language,
                timeZone,
                colour,
                sheet,
                logoDigest,
                terms,
                notes,
                dueDays,
                priceBasis,
                cashRounding,
                more,
                newLook);
    }

    /** What a new organization of a country starts with. */
    public static OrganizationFacts firstIn(CountryDefaults country, String name, String email) {
        return new OrganizationFacts(
                name,
                "",
                email,
                "",
                "",
                "",
                new PostalAddress("", "", "", "", "", "", country.country()),
                List.of(),
                country.currency(),
                country.locale(),
                country.language(),
                country.timeZone().getId(),
                FIRST_COLOUR,
                Branding.Paper.A4,
                "",
                "",
                "",
                FIRST_DUE_DAYS,
                PriceBasis.NET,
                country.currency().cashStep().compareTo(country.currency().minorUnit()) > 0);
    }

    /** The organization as seller of a document (BG-4). */
    public Party party() {
        return new Party(name, legalName, more.contactOr(""), email, phone, website, address, taxIds, more);
    }

    public Branding branding() {
        return new Branding(accentColour, logoDigest, paper, look, "", "");
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /**
     * Whether a business can be in this zone: a place or UTC. Offsets such as {@code UTC+13} are none, as the database
     * reads them with the opposite sign.
     */
    public static boolean isZone(String id) {
        return ZONES.contains(id);
    }
}
