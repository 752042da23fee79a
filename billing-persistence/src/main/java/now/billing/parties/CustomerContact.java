package now.billing.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import now.billing.storage.Ids;

/** A contact of a customer; lives and changes with it. */
@Entity
@Table(name = "customer_contact")
class CustomerContact {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    private int position;
    private String name;
    private String role;
    private String email;
    private String phone;

    /** For persistence. */
    protected CustomerContact() {}

    static CustomerContact of(Customer customer, int position, ContactFacts facts) {
        CustomerContact contact = new CustomerContact();
        contact.id = Ids.next();
        contact.customer = customer;
        contact.position = position;
        contact.change(facts);
        return contact;
    }

    void change(ContactFacts facts) {
        name = facts.name();
        role = facts.role();
        email = facts.email();
        phone = facts.phone();
    }

    ContactFacts facts() {
        return new ContactFacts(name, role, email, phone);
    }
}
