package now.billing.web.customers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.drafting.OfKind;
import now.billing.facade.DocumentFacades;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.money.Money;
import now.billing.maintaining.PartyView;
import now.billing.reporting.AccountViews;
import now.billing.reporting.DocumentRow;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** One customer or supplier: who it is, what is open, its latest documents. */
@Named("partyViewer")
@ViewScoped
public class PartyViewer implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LATEST = 10;

    @Inject
    private PageParty party;

    @Inject
    private DocumentFacades facades;

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    @EJB
    private AccountViews accounts;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private transient @Nullable PartyView known;
    private transient @Nullable List<DocumentRow> latest;
    private transient @Nullable Money open;
    private transient @Nullable Money balance;

    public PartyView getParty() {
        PartyView read = known;
        if (read == null) {
            read = party.records().get(id == null ? new UUID(0, 0) : id);
            known = read;
        }
        return read;
    }

    /** The address of one that was merged leads to whom it was merged into. */
    public @Nullable String open() {
        UUID holder = getParty().mergedInto();
        return holder == null ? null : party.page("viewer", holder);
    }

    /** The kind of documents that the page shows: invoices to a customer, bills of a supplier. */
    public DocumentKind getKind() {
        return party.isCustomer() ? DocumentKind.INVOICE : DocumentKind.BILL;
    }

    /** Whether the person may read such documents. */
    public boolean isDocumented() {
        return me.may(getKind().key() + ".read");
    }

    public List<DocumentRow> getLatest() {
        List<DocumentRow> known = latest;
        if (known == null) {
            ListQuery<DocumentTab, DocumentSort> newest = ListQuery.of(
                            DocumentTab.ALL, DocumentSort.CREATED, true, LATEST)
                    .withFilter(ListFilter.ofParty(getParty().id()));
            known = (party.isCustomer() ? facades.of(getKind()).page(newest) : bills.page(newest)).items();
            latest = known;
        }
        return known;
    }

    /** What the customer owes, or we owe the supplier, in the organization's currency, as a statement closes. */
    public Money getBalance() {
        Money known = balance;
        if (known == null) {
            known = accounts.balance(
                    getParty().id(), me.getOrganization().currency().code());
            balance = known;
        }
        return known;
    }

    /** What is open of the documents in that currency. */
    public Money getOpen() {
        Money known = open;
        if (known == null) {
            known = accounts.asked(
                    getParty().id(), me.getOrganization().currency().code());
            open = known;
        }
        return known;
    }

    /** What stands against the open invoices: documents that give back, and payments on account; negative, or zero. */
    public Money getCredit() {
        return getBalance().minus(getOpen());
    }

    public boolean isAddressEmpty() {
        return getParty().address().isEmpty();
    }

    public String archive() {
        party.records().archive(getParty().id(), getParty().version());
        Notices.done(party.key("archived"));
        return party.page("list");
    }

    public String restore() {
        party.records().restore(getParty().id(), getParty().version());
        Notices.done(party.key("restored"));
        return party.page("viewer", getParty().id());
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
