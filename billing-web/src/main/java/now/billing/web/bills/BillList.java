package now.billing.web.bills;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.drafting.OfKind;
import now.billing.facade.MarginFacades;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.reporting.DocumentRow;
import now.billing.web.support.Asked;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Notices;
import now.billing.web.support.TabbedList;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** The list of bills; it can be restricted to those of one supplier. */
@Named("billList")
@ViewScoped
public class BillList extends TabbedList<DocumentRow, DocumentTab, DocumentSort> {
    private static final long serialVersionUID = 1L;

    @Inject
    private MarginFacades margins;

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    private @Nullable UUID supplier;

    /** All bills, the newest first. */
    public BillList() {
        super(DocumentTab.ALL, DocumentSort.CREATED, true);
    }

    @Override
    protected boolean isTaggable() {
        return true;
    }

    /** The tags of the organization, of which one restricts the list. */
    public List<String> getTagNames() {
        return margins.of(DocumentKind.BILL).tagsLike("");
    }

    @Override
    protected String path() {
        return "/app/bills/list";
    }

    @Override
    public List<DocumentTab> getTabs() {
        return DocumentTab.of(DocumentKind.BILL);
    }

    @Override
    protected Page<DocumentRow> load(ListQuery<DocumentTab, DocumentSort> query) {
        return bills.page(query);
    }

    @Override
    protected ListTotals<DocumentTab> reckoned(ListQuery<DocumentTab, DocumentSort> query) {
        return bills.totals(query);
    }

    @Override
    protected ListFilter filter() {
        return ListFilter.ofParty(supplier);
    }

    @Override
    protected void restrict(Asked asked) {
        supplier = asked.id("customer");
    }

    @Override
    public boolean isFiltered() {
        return super.isFiltered() || supplier != null;
    }

    @Override
    public void clear() {
        supplier = null;
        super.clear();
    }

    @Override
    protected ListAddress addressed(DocumentTab other) {
        return super.addressed(other).with("customer", supplier);
    }

    @Override
    protected @Nullable String acts(Asked asked) {
        if (asked.action().equals("discard")) {
            bills.discard(asked.row(), asked.version());
            Notices.done("bill.discarded");
        } else {
            getList().restart();
        }
        return null;
    }

    /** Of all bills of the tab what is still to be paid; empty where nothing is, or before it is reckoned. */
    public String getOpenLine() {
        ListTotals<DocumentTab> known = figures();
        return known == null
                ? ""
                : known.open().stream()
                        .filter(Money::isPositive)
                        .map(Texts::amount)
                        .collect(Collectors.joining(" \u00b7 "));
    }
}
