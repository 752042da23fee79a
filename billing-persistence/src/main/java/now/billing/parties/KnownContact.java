package now.billing.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import now.billing.kernel.document.MailPart;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/** A contact of a party; lives and changes with it. */
@Entity
@Table(name = "party_contact")
class KnownContact {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "party_id")
    private KnownParty party;

    private int position;
    private String name;
    private String role;
    private String email;
    private String phone;

    /** The name of a {@link MailPart}, or empty. */
    private String receives;

    /** For persistence. */
    protected KnownContact() {}

    static KnownContact of(KnownParty party, int position, ContactFacts facts) {
        KnownContact contact = new KnownContact();
        contact.id = Ids.next();
        contact.party = party;
        contact.position = position;
        contact.change(facts);
        return contact;
    }

    void change(ContactFacts facts) {
        name = facts.name();
        role = facts.role();
        email = facts.email();
        phone = facts.phone();
        MailPart part = facts.receives();
        receives = part == null ? "" : part.name();
    }

    ContactFacts facts() {
        return new ContactFacts(name, role, email, phone, part(receives));
    }

    /** The part of this name, null for none. */
    static @Nullable MailPart part(String stored) {
        return stored.isEmpty() ? null : MailPart.valueOf(stored);
    }
}
