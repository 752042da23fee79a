package now.billing.parties;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.organization.AddressColumns;
import now.billing.organization.TaxIdColumns;
import now.billing.storage.Ids;
import now.billing.storage.JsonConverter;
import org.jspecify.annotations.Nullable;

/**
 * Whom the organization sells to or buys from.
 *
 * <p>Life: added (often while typing a document, with a name only) → changed → archived; its role stays. It can be
 * removed as long as there is no document with it and nothing was paid: the database refuses otherwise. Issued
 * documents carry their own copy.
 */
@Entity
@Table(name = "party")
public class KnownParty {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    @Column(name = "customer_number")
    private String customerNumber;

    private String name;

    @Column(name = "legal_name")
    private String legalName;

    private String email;
    private String phone;

    @Column(name = "language_code")
    private String language;

    @Column(name = "currency_code")
    private String currency;

    @Embedded
    private AddressColumns address;

    @ElementCollection
    @CollectionTable(name = "party_tax_id", joinColumns = @JoinColumn(name = "party_id"))
    @OrderBy("position")
    private List<TaxIdColumns> taxIds = new ArrayList<>();

    @OneToMany(mappedBy = "party", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<KnownContact> contacts = new ArrayList<>();

    @Column(name = "buyer_reference")
    private String buyerReference;

    @Column(name = "due_days")
    private @Nullable Integer dueDays;

    private String notes;

    @Convert(converter = JsonConverter.class)
    private @Nullable String more;

    @Convert(converter = JsonConverter.class)
    private @Nullable String habits;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For persistence. */
    protected KnownParty() {}

    public static KnownParty of(PartyRole role, PartyFacts facts, Instant at) {
        KnownParty party = new KnownParty();
        party.id = Ids.next();
        party.role = role;
        party.createdAt = at;
        party.change(facts, at);
        return party;
    }

    public void change(PartyFacts facts, Instant at) {
        customerNumber = facts.customerNumber();
        name = facts.name();
        legalName = facts.legalName();
        email = facts.email();
        phone = facts.phone();
        language = facts.language();
        currency = facts.currency();
        address = AddressColumns.of(facts.address());
        List<TaxIdColumns> newTaxIds = TaxIdColumns.of(facts.taxIds());
        if (!taxIds.equals(newTaxIds)) {
            taxIds.clear();
            taxIds.addAll(newTaxIds);
        }
        change(facts.contacts());
        buyerReference = facts.buyerReference();
        dueDays = facts.dueDays();
        notes = facts.notes();
        more = StoredJson.write(PartyTerms.SHAPE, facts.more(), more);
        habits = StoredJson.write(PartyHabits.SHAPE, facts.habits(), habits);
        updatedAt = at;
    }

    private void change(List<ContactFacts> newContacts) {
        while (contacts.size() > newContacts.size()) {
            contacts.remove(contacts.size() - 1);
        }
        for (int i = 0; i < newContacts.size(); i++) {
            if (i < contacts.size()) {
                contacts.get(i).change(newContacts.get(i));
            } else {
                contacts.add(KnownContact.of(this, i, newContacts.get(i)));
            }
        }
    }

    /** Takes the party out of lists and choices; documents stay. */
    public void archive(Instant at) {
        archivedAt = at;
        updatedAt = at;
    }

    /** Takes {@link #archive} back. */
    public void restore(Instant at) {
        archivedAt = null;
        updatedAt = at;
    }

    public PartyFacts facts() {
        return new PartyFacts(
                customerNumber,
                name,
                legalName,
                email,
                phone,
                language,
                currency,
                address.address(),
                taxIds.stream().map(TaxIdColumns::identifier).toList(),
                contacts.stream().map(KnownContact::facts).toList(),
                buyerReference,
                dueDays,
                notes,
                StoredJson.read(PartyTerms.SHAPE, more),
                StoredJson.read(PartyHabits.SHAPE, habits));
    }

    public UUID id() {
        return id;
    }

    public PartyRole role() {
        return role;
    }

    public String name() {
        return name;
    }

    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
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
