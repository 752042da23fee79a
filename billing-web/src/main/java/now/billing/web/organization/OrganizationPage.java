package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.text.NumberStyle;
import now.billing.maintaining.OrganizationRecords;
import now.billing.maintaining.OrganizationView;
import now.billing.maintaining.SaveOrganization;
import now.billing.web.customers.AddressForm;
import now.billing.web.support.Notices;
import now.billing.web.terms.PartyMore;
import org.jspecify.annotations.Nullable;

/** Settings of the issuer: who it is, how its documents look, what new ones start with. Its logo: {@link LogoForm}. */
@Named("organizationPage")
@ViewScoped
public class OrganizationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private OrganizationRecords organizations;

    private @Nullable String name;
    private @Nullable String legalName;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String website;
    private @Nullable AddressForm address;
    private @Nullable PartyMore more;
    private @Nullable String vat;
    private @Nullable String taxNumber;
    private @Nullable String registration;
    private final ArrayList<TaxIdentifier> otherIds = new ArrayList<>();
    private String currency = "";
    private String language = "";
    private String timeZone = "";
    private String accentColour = "";
    private String paper = "";
    private int dueDays;
    private @Nullable String terms;
    private @Nullable String notes;
    private boolean cashRounding;
    private long version;

    public void open() {
        if (address == null) {
            read(organizations.get());
        }
    }

    private void read(OrganizationView own) {
        name = own.name();
        legalName = own.legalName();
        email = own.email();
        phone = own.phone();
        website = own.website();
        address = new AddressForm(own.address());
        more = new PartyMore(own.more(), NumberStyle.of(Locale.forLanguageTag(own.locale())), own.currency());
        currency = own.currency().code();
        language = own.language();
        timeZone = own.timeZone();
        accentColour = own.accentColour();
        paper = own.paper();
        dueDays = own.defaultDueDays();
        terms = own.defaultTerms();
        notes = own.defaultNotes();
        cashRounding = own.cashRounding();
        version = own.version();
        otherIds.clear();
        for (TaxIdentifier id : own.taxIds()) {
            switch (id.scheme()) {
                case TaxIdentifier.VAT -> vat = id.value();
                case TaxIdentifier.TAX_NUMBER -> taxNumber = id.value();
                case TaxIdentifier.REGISTRATION -> registration = id.value();
                default -> otherIds.add(id);
            }
        }
    }

    public void save() {
        try {
            read(organizations.save(command()));
        } catch (InvalidInput refused) {
            throw PartyMore.onScreen(refused);
        }
        Notices.done("settings.saved");
    }

    private SaveOrganization command() {
        return new SaveOrganization(
                Objects.requireNonNullElse(name, ""),
                legalName,
                email,
                phone,
                website,
                getAddress().address(),
                taxIds(),
                currency,
                language,
                timeZone,
                accentColour,
                paper,
                dueDays,
                terms,
                notes,
                cashRounding,
                version,
                getMore().terms());
    }

    private List<TaxIdentifier> taxIds() {
        List<TaxIdentifier> ids = new ArrayList<>();
        add(ids, TaxIdentifier.VAT, vat);
        add(ids, TaxIdentifier.TAX_NUMBER, taxNumber);
        add(ids, TaxIdentifier.REGISTRATION, registration);
        ids.addAll(otherIds);
        return ids;
    }

    private static void add(List<TaxIdentifier> ids, String scheme, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            ids.add(TaxIdentifier.of(scheme, value.strip()));
        }
    }

    public AddressForm getAddress() {
        open();
        return Objects.requireNonNull(address);
    }

    public PartyMore getMore() {
        open();
        return Objects.requireNonNull(more);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getLegalName() {
        return legalName;
    }

    public void setLegalName(@Nullable String legalName) {
        this.legalName = legalName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getWebsite() {
        return website;
    }

    public void setWebsite(@Nullable String website) {
        this.website = website;
    }

    public @Nullable String getVat() {
        return vat;
    }

    public void setVat(@Nullable String vat) {
        this.vat = vat;
    }

    public @Nullable String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(@Nullable String taxNumber) {
        this.taxNumber = taxNumber;
    }

    public @Nullable String getRegistration() {
        return registration;
    }

    public void setRegistration(@Nullable String registration) {
        this.registration = registration;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public int getDueDays() {
        return dueDays;
    }

    public void setDueDays(int dueDays) {
        this.dueDays = dueDays;
    }

    public @Nullable String getTerms() {
        return terms;
    }

    public void setTerms(@Nullable String terms) {
        this.terms = terms;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public boolean isCashRounding() {
        return cashRounding;
    }

    public void setCashRounding(boolean cashRounding) {
        this.cashRounding = cashRounding;
    }
}
