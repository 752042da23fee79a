package now.billing.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.text.Text;
import now.billing.storage.Ids;
import now.billing.storage.JsonConverter;
import org.jspecify.annotations.Nullable;

/**
 * Who issues: one for each tenant.
 *
 * <p>Life: founded with the tenant from the defaults of its country → changed in the settings, as often as needed.
 * Issued
 * documents carry their own copy of everything, so a new address or logo never changes an old document.
 */
@Entity
@Table(name = "organization")
public class Organization {
    @Id
    private UUID id;

    @Column(name = "display_name")
    private String name;

    @Column(name = "legal_name")
    private String legalName;

    private String email;
    private String phone;
    private String mobile;
    private String website;

    @Embedded
    private AddressColumns address;

    @ElementCollection
    @CollectionTable(name = "organization_tax_id", joinColumns = @JoinColumn(name = "organization_id"))
    @OrderBy("position")
    private List<TaxIdColumns> taxIds = new ArrayList<>();

    @Column(name = "currency_code")
    private String currency;

    @Column(name = "locale_code")
    private String locale;

    @Column(name = "language_code")
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "accent_colour")
    private String accentColour;

    @Enumerated(EnumType.STRING)
    private Branding.Paper paper;

    @Column(name = "logo_digest")
    private @Nullable String logoDigest;

    @Column(name = "default_terms")
    private String terms;

    @Column(name = "default_notes")
    private String notes;

    @Column(name = "default_due_days")
    private int dueDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "default_price_basis")
    private PriceBasis priceBasis;

    @Column(name = "cash_rounding")
    private boolean cashRounding;

    @Convert(converter = JsonConverter.class)
    private @Nullable String more;

    @Embedded
    private LookColumns look;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For persistence. */
    protected Organization() {}

    public static Organization found(OrganizationFacts facts, Instant at) {
        Organization organization = new Organization();
        organization.id = Ids.next();
        organization.createdAt = at;
        organization.change(facts, at);
        return organization;
    }

    public void change(OrganizationFacts facts, Instant at) {
        name = facts.name();
        legalName = facts.legalName();
        email = facts.email();
        phone = facts.phone();
        mobile = facts.mobile();
        website = facts.website();
        address = AddressColumns.of(facts.address());
        List<TaxIdColumns> newTaxIds = TaxIdColumns.of(facts.taxIds());
        if (!taxIds.equals(newTaxIds)) {
            taxIds.clear();
            taxIds.addAll(newTaxIds);
        }
        currency = facts.currency().code();
        locale = facts.locale();
        language = facts.language();
        timeZone = facts.timeZone();
        accentColour = facts.accentColour();
        paper = facts.paper();
        logoDigest = Text.orNull(facts.logoDigest());
        terms = facts.terms();
        notes = facts.notes();
        dueDays = facts.dueDays();
        priceBasis = facts.priceBasis();
        cashRounding = facts.cashRounding();
        more = StoredJson.write(PartyTerms.SHAPE, facts.more(), more);
        look = LookColumns.of(facts.look());
        updatedAt = at;
    }

    public OrganizationFacts facts() {
        return new OrganizationFacts(
                name,
                legalName,
                email,
                phone,
                mobile,
                website,
                address.address(),
                taxIds.stream().map(TaxIdColumns::identifier).toList(),
                CurrencyUnit.of(currency),
                locale,
                language,
                timeZone,
                accentColour,
                paper,
                Text.typedLine(logoDigest),
                terms,
                notes,
                dueDays,
                priceBasis,
                cashRounding,
                StoredJson.read(PartyTerms.SHAPE, more),
                look.look());
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
