package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.measure.Percent;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.PartyView;
import now.billing.web.support.Me;
import now.billing.web.support.PickedId;
import now.billing.web.terms.TypedTerms;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Whom the document that is being written is for. */
@Named("documentBuyer")
@ViewScoped
public class DocumentBuyer implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 50;

    @Inject
    private Me me;

    @EJB
    private CustomerRecords customers;

    @Inject
    private PageKind kind;

    private @Nullable UUID customerId;
    private transient @Nullable PartyView customer;

    public List<PartyView> findCustomers(String typed) {
        return customers.offered(typed, OFFERED);
    }

    public @Nullable PartyView getCustomer() {
        PartyView known = customer;
        UUID wanted = customerId;
        if (known == null && wanted != null) {
            known = customers.get(wanted);
            customer = known;
        }
        return known;
    }

    /** Bills to this customer; the page takes over the due date and the discounts that are usual with it. */
    void choose(PartyView picked) {
        customer = picked;
        customerId = picked.id();
        DocumentContent usual = kind.drafts().blank(picked.id());
        LocalDate due = usual.dueDate();
        if (due != null) {
            PrimeFaces.current().ajax().addCallbackParam("due", due.toString());
            PrimeFaces.current()
                    .ajax()
                    .addCallbackParam(
                            "terms", TypedTerms.write(DocumentTerms.SHAPE, usual.more(), me.getNumberStyle()));
        }
        Percent discount = picked.own().habits().discountPercent();
        if (discount != null) {
            PrimeFaces.current().ajax().addCallbackParam("discount", discount.plain());
        }
    }

    /** The places that goods for the customer go to, for the page to fill in where one is chosen. */
    public List<PlaceOffer> getPlaces() {
        PartyView known = getCustomer();
        return known == null
                ? List.of()
                : known.own().habits().deliveryAddresses().stream()
                        .map(PlaceOffer::of)
                        .toList();
    }

    /** What the picker holds: nothing, since a picked customer is shown as an address. */
    public @Nullable String getPicked() {
        return null;
    }

    /** The id of the customer that was picked; half a name that is still being typed is passed over. */
    public void setPicked(@Nullable String picked) {
        UUID known = PickedId.of(picked);
        if (known != null) {
            choose(customers.get(known));
        }
    }

    public void forget() {
        customer = null;
        customerId = null;
    }

    public @Nullable UUID getCustomerId() {
        return customerId;
    }

    public void setCustomerId(@Nullable UUID customerId) {
        this.customerId = customerId;
        this.customer = null;
    }
}
