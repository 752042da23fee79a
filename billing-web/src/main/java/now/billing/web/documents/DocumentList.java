package now.billing.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.reporting.DocumentQuery;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.ListTotals;
import now.billing.web.customers.FilteredList;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The list of documents of a kind: tabs by state, search, filters, a page of rows at a time; its figures come after the
 * rows.
 */
@Named("documentList")
@ViewScoped
public class DocumentList extends FilteredList<DocumentRow, DocumentQuery.Tab, ListTotals> {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageKind kind;

    /** All documents of the kind, the newest first. */
    public DocumentList() {
        super(DocumentQuery.Tab.ALL, DocumentQuery.Sort.CREATED, true);
    }

    @Override
    protected String path() {
        return "/app/" + kind.getPath() + "/list";
    }

    @Override
    protected Page<DocumentRow> load(@Nullable String cursor, int limit) {
        return kind.documents().page(query(cursor, limit));
    }

    @Override
    protected ListTotals reckoned() {
        return kind.documents().totals(query(null, 1));
    }

    @Override
    protected Integer rows(ListTotals known, DocumentQuery.Tab of) {
        return known.counts().getOrDefault(of, 0);
    }

    private DocumentQuery query(@Nullable String cursor, int limit) {
        return new DocumentQuery(
                getTab(),
                getSearch(),
                getCustomer().getId(),
                getPeriod().getFrom(),
                getPeriod().getTo(),
                getCurrency(),
                DocumentQuery.Sort.valueOf(getList().getSort()),
                getList().isDescending(),
                cursor,
                limit);
    }

    /** The tabs; that of credits, which few businesses ever have, only where there is something behind it. */
    @Override
    public List<DocumentQuery.Tab> getTabs() {
        if (!kind.getValue().owes()) {
            return List.of(DocumentQuery.Tab.ALL, DocumentQuery.Tab.DRAFT, DocumentQuery.Tab.ISSUED);
        }
        ListTotals known = figures();
        boolean credits = getTab() == DocumentQuery.Tab.CREDIT
                || known != null && known.counts().getOrDefault(DocumentQuery.Tab.CREDIT, 0) > 0;
        return Stream.of(DocumentQuery.Tab.values())
                .filter(each -> each != DocumentQuery.Tab.ISSUED)
                .filter(each -> credits || each != DocumentQuery.Tab.CREDIT)
                .toList();
    }

    /** What all documents of the tab and the filters ask for, per currency. */
    @Override
    public List<Money> getSums() {
        ListTotals known = figures();
        return known == null ? List.of() : known.payable();
    }

    /** Of these sums what is still to be paid; nothing where nothing is. */
    public String getOpenLine() {
        ListTotals known = figures();
        return known == null
                ? ""
                : known.open().stream()
                        .filter(Money::isPositive)
                        .map(Texts::amount)
                        .collect(Collectors.joining(" \u00b7 "));
    }

    /** What a row's menu asks for; the row is named by its id, not by its place, which may have changed meanwhile. */
    public @Nullable String act() {
        Asked asked = Asked.ofRequest();
        switch (asked.action()) {
            case "duplicate" -> {
                return kind.page(
                        "editor", kind.documents().duplicate(asked.row()).id());
            }
            case "discard" -> {
                kind.documents().discard(asked.row(), asked.version());
                Notices.done(kind.key("discarded"));
                getList().refresh();
            }
            default -> getList().refresh();
        }
        return null;
    }
}
