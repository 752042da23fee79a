package now.billing.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.drafting.OfKind;
import now.billing.facade.DocumentFacades;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.text.Text;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;
import now.billing.receivables.PaymentSort;
import now.billing.receivables.PaymentTab;
import now.billing.reporting.CustomerViews;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.PartyRow;
import now.billing.reporting.PartyViews;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.reporting.SupplierViews;
import now.billing.web.support.Asked;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Me;
import org.jspecify.annotations.Nullable;

/**
 * What is found in all lists that the person may read: the first rows of each, and the way to the whole list. Each list
 * is asked once, as its own page asks it.
 */
@Named("searchPage")
@RequestScoped
public class SearchPage {
    private static final int ROWS = 8;
    private static final int LONGEST = 100;

    @Inject
    private DocumentFacades facades;

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    @EJB
    private CustomerViews customers;

    @EJB
    private SupplierViews suppliers;

    @EJB
    private PaymentViews payments;

    @Inject
    private Me me;

    private String typed = "";
    private final List<FoundDocuments> foundDocuments = new ArrayList<>();
    private final List<FoundParties> foundParties = new ArrayList<>();
    private @Nullable Page<PaymentView> foundPayments;

    @PostConstruct
    void open() {
        String asked = Objects.requireNonNullElse(Asked.ofRequest().text("q"), "");
        typed = Text.inOneLine(asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked);
        if (!isAsked()) {
            return;
        }
        facades.kinds().stream()
                .filter(kind -> me.may(kind.key() + ".read"))
                .map(this::find)
                .filter(found -> !found.rows().isEmpty())
                .forEach(foundDocuments::add);
        if (me.may("bill.read")) {
            FoundDocuments found = found(DocumentKind.BILL, bills.page(newest()));
            if (!found.rows().isEmpty()) {
                foundDocuments.add(found);
            }
        }
        Stream.of(PartyRole.values())
                .filter(role -> me.may(role.key() + ".read"))
                .map(this::find)
                .filter(found -> !found.rows().isEmpty())
                .forEach(foundParties::add);
        if (me.may("payment.read")) {
            foundPayments = payments.page(ListQuery.of(PaymentTab.ALL, PaymentSort.RECEIVED, true, ROWS)
                    .withSearch(typed));
        }
    }

    private FoundDocuments find(DocumentKind kind) {
        return found(kind, facades.of(kind).page(newest()));
    }

    private ListQuery<DocumentTab, DocumentSort> newest() {
        return ListQuery.<DocumentTab, DocumentSort>of(DocumentTab.ALL, DocumentSort.CREATED, true, ROWS)
                .withSearch(typed);
    }

    private static FoundDocuments found(DocumentKind kind, Page<DocumentRow> page) {
        return new FoundDocuments(kind, page.items(), page.next() != null);
    }

    /** Archived ones fill what is left after the current ones. */
    private FoundParties find(PartyRole role) {
        List<PartyRow> rows = new ArrayList<>();
        boolean more = false;
        for (PartyTab tab : List.of(PartyTab.CURRENT, PartyTab.ARCHIVED)) {
            if (rows.size() < ROWS) {
                Page<PartyRow> page = views(role)
                        .page(ListQuery.of(tab, PartySort.NAME, false, ROWS - rows.size())
                                .withSearch(typed));
                rows.addAll(page.items());
                more = more || page.next() != null;
            }
        }
        return new FoundParties(role, rows, more);
    }

    private PartyViews views(PartyRole role) {
        return switch (role) {
            case CUSTOMER -> customers;
            case SUPPLIER -> suppliers;
        };
    }

    public boolean isAsked() {
        return !typed.isEmpty();
    }

    public String getTyped() {
        return typed;
    }

    /** The kinds of which something was found. */
    public List<FoundDocuments> getDocuments() {
        return foundDocuments;
    }

    /** The roles of which somebody was found. */
    public List<FoundParties> getParties() {
        return foundParties;
    }

    public List<PaymentView> getPayments() {
        return Optional.ofNullable(foundPayments).map(Page::items).orElse(List.of());
    }

    public boolean isMorePayments() {
        return Optional.ofNullable(foundPayments).map(Page::next).isPresent();
    }

    /** The address of a whole list with what was typed. */
    public String inList(String path) {
        return ListAddress.at(path).with("q", typed).text();
    }

    public boolean isNothing() {
        return isAsked()
                && foundDocuments.isEmpty()
                && foundParties.isEmpty()
                && getPayments().isEmpty();
    }
}
