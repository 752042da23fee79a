package now.billing.web.customers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.maintaining.OrganizationView;
import now.billing.maintaining.PartyOwn;
import now.billing.maintaining.PartyView;
import now.billing.maintaining.SaveAnyway;
import now.billing.maintaining.SaveParty;
import now.billing.web.support.Me;
import now.billing.web.terms.PartyMore;
import org.jspecify.annotations.Nullable;

/** A customer or supplier while it is being written. What the screen does not show is carried along unchanged. */
public class PartyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String legalName;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String language;
    private @Nullable String currency;
    private @Nullable String vat;
    private final AddressForm address;
    private final PartyMore more;
    private final List<TaxIdentifier> otherIds;
    private final List<ContactForm> contacts = new ArrayList<>();
    private final OwnForm own;

    /**
     * A new one in the country of the organization, which also says how numbers are written.
     *
     * @param number that is offered for it
     */
    public PartyForm(Me me, String number) {
        OrganizationView organization = me.getOrganization();
        address = new AddressForm(new PostalAddress("", "", "", "", "", "", organization.country()));
        more = new PartyMore(PartyTerms.NONE, me.getNumberStyle(), organization.currency());
        otherIds = List.of();
        own = new OwnForm(
                new PartyOwn(number.isEmpty() ? null : number, null, null, null, PartyHabits.NONE),
                organization.country());
    }

    public PartyForm(PartyView customer, Me me) {
        name = customer.name();
        legalName = customer.legalName();
        email = customer.email();
        phone = customer.phone();
        language = customer.language();
        currency = customer.currency();
        address = new AddressForm(customer.address());
        more = new PartyMore(
                customer.more(), me.getNumberStyle(), me.getOrganization().currency());
        vat = customer.taxIds().stream()
                .filter(id -> id.scheme().equals(TaxIdentifier.VAT))
                .map(TaxIdentifier::value)
                .findFirst()
                .orElse(null);
        otherIds = customer.taxIds().stream()
                .filter(id -> !id.scheme().equals(TaxIdentifier.VAT))
                .toList();
        customer.contacts().forEach(each -> contacts.add(new ContactForm(each)));
        own = new OwnForm(customer.own(), me.getOrganization().country());
    }

    /**
     * @param seen the warnings about it that somebody has seen
     */
    public SaveParty command(Set<SaveAnyway> seen) {
        contacts.removeIf(ContactForm::isBlank);
        List<TaxIdentifier> ids = new ArrayList<>();
        String number = vat;
        if (number != null) {
            ids.add(TaxIdentifier.vat(number.replace(" ", "")));
        }
        ids.addAll(otherIds);
        return new SaveParty(
                Objects.requireNonNullElse(name, ""),
                legalName,
                email,
                phone,
                language,
                currency,
                ids,
                address.address(),
                contacts.stream().map(ContactForm::contact).toList(),
                more.terms(),
                own.own(),
                seen);
    }

    public OwnForm getOwn() {
        return own;
    }

    public PartyMore getMore() {
        return more;
    }

    /** Those that are there and those that are being written. */
    public List<ContactForm> getContacts() {
        return contacts;
    }

    public void addContact() {
        contacts.add(new ContactForm());
    }

    public void removeContact(ContactForm contact) {
        contacts.remove(contact);
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

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable String getVat() {
        return vat;
    }

    public void setVat(@Nullable String vat) {
        this.vat = vat;
    }

    public AddressForm getAddress() {
        return address;
    }
}
