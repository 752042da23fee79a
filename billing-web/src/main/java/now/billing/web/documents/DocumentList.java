package now.billing.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.facade.MarginFacades;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.reporting.DocumentRow;
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
public class DocumentList extends FilteredList<DocumentRow, DocumentTab, DocumentSort> {
    private static final long serialVersionUID = 1L;

    @Inject
    private MarginFacades margins;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentLines lines;

    /** All documents of the kind, the newest first. */
    public DocumentList() {
        super(DocumentTab.ALL, DocumentSort.CREATED, true);
    }

    @Override
    protected boolean isTaggable() {
        return true;
    }

    /** The tags of the organization, of which one restricts the list. */
    public List<String> getTagNames() {
        return margins.of(kind.getValue()).tagsLike("");
    }

    @Override
    protected String path() {
        return "/app/" + kind.getPath() + "/list";
    }

    @Override
    protected Page<DocumentRow> load(ListQuery<DocumentTab, DocumentSort> query) {
        return kind.documents().page(query);
    }

    @Override
    protected ListTotals<DocumentTab> reckoned(ListQuery<DocumentTab, DocumentSort> query) {
        return kind.documents().totals(query);
    }

    /** The tabs; that of credits, which few businesses ever have, only where there is something behind it. */
    @Override
    public List<DocumentTab> getTabs() {
        List<DocumentTab> all = DocumentTab.of(kind.getValue());
        if (!kind.getValue().hasDueDate()) {
            return all;
        }
        ListTotals<DocumentTab> known = figures();
        boolean credits = getTab() == DocumentTab.CREDIT
                || known != null && known.counts().getOrDefault(DocumentTab.CREDIT, 0) > 0;
        return all.stream()
                .filter(each -> credits || each != DocumentTab.CREDIT)
                .toList();
    }

    /** Of these sums what is still to be paid; nothing where nothing is. */
    public String getOpenLine() {
        ListTotals<DocumentTab> known = figures();
        return known == null
                ? ""
                : known.open().stream()
                        .filter(Money::isPositive)
                        .map(Texts::amount)
                        .collect(Collectors.joining(" \u00b7 "));
    }

    /** The rows as they are written. */
    public List<DocumentLine> getLines() {
        return lines.of(getList().getRows());
    }

    @Override
    protected @Nullable String acts(Asked asked) {
        switch (asked.action()) {
            case "duplicate" -> {
                return kind.page(
                        "editor", kind.documents().duplicate(asked.row()).id());
            }
            case "discard" -> {
                kind.documents().discard(asked.row(), asked.version());
                Notices.done(kind.key("discarded"));
            }
            default -> getList().restart();
        }
        return null;
    }
}
