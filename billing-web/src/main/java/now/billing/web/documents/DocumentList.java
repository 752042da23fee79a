package now.billing.web.documents;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.reporting.DocumentQuery;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.ListTotals;
import now.billing.web.customers.CustomerChoice;
import now.billing.web.support.Asked;
import now.billing.web.support.Choices;
import now.billing.web.support.CursorList;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Notices;
import now.billing.web.support.Period;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The list of documents of a kind: tabs by state, search, filters, a page of rows at a time; its figures come after the
 * rows.
 */
@Named("documentList")
@ViewScoped
public class DocumentList implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageKind kind;

    @Inject
    private CustomerChoice customer;

    private final Period period = new Period();
    private final CursorList<DocumentRow> list =
            new CursorList<>((cursor, limit) -> load(cursor, limit), DocumentQuery.Sort.CREATED, true);
    private DocumentQuery.Tab tab = DocumentQuery.Tab.ALL;
    private @Nullable String search;
    private @Nullable String currency;
    private transient @Nullable ListTotals totals;

    @PostConstruct
    void open() {
        Asked asked = Asked.ofRequest();
        tab = asked.word("tab", DocumentQuery.Tab.class, DocumentQuery.Tab.ALL);
        search = asked.text("q");
        customer.choose(asked.id("customer"));
        period.setFrom(asked.date("from"));
        period.setTo(asked.date("to"));
        currency = asked.text("currency");
        list.open(asked);
    }

    private Page<DocumentRow> load(@Nullable String cursor, int limit) {
        // what was summed belongs to the rows before: nothing is shown until it is reckoned again
        totals = null;
        return kind.documents().page(query(currency, cursor, limit));
    }

    private DocumentQuery query(@Nullable String in, @Nullable String cursor, int limit) {
        return new DocumentQuery(
                tab,
                search,
                customer.getId(),
                period.getFrom(),
                period.getTo(),
                in,
                DocumentQuery.Sort.valueOf(list.getSort()),
                list.isDescending(),
                cursor,
                limit);
    }

    public CursorList<DocumentRow> getList() {
        return list;
    }

    /** The tabs; that of credits, which few businesses ever have, only where there is something behind it. */
    public List<DocumentQuery.Tab> getTabs() {
        if (!kind.getValue().owes()) {
            return List.of(DocumentQuery.Tab.ALL, DocumentQuery.Tab.DRAFT, DocumentQuery.Tab.ISSUED);
        }
        ListTotals known = totals;
        boolean credits = tab == DocumentQuery.Tab.CREDIT
                || known != null && known.counts().getOrDefault(DocumentQuery.Tab.CREDIT, 0) > 0;
        return Stream.of(DocumentQuery.Tab.values())
                .filter(each -> each != DocumentQuery.Tab.ISSUED)
                .filter(each -> credits || each != DocumentQuery.Tab.CREDIT)
                .toList();
    }

    /** Asked for by the page when its rows stand. */
    public void reckon() {
        totals = kind.documents().totals(query(currency, null, 1));
    }

    public boolean isReckoned() {
        return totals != null;
    }

    /** Rows behind a tab; the count stops at its cap. */
    public String count(DocumentQuery.Tab of) {
        ListTotals known = totals;
        return known == null ? "" : CursorList.count(known.counts().getOrDefault(of, 0));
    }

    /** What all documents of the tab and the filters ask for, per currency. */
    public List<Money> getSums() {
        ListTotals known = totals;
        return known == null ? List.of() : known.payable();
    }

    /** Of these sums what is still to be paid; nothing where nothing is. */
    public String getOpenLine() {
        ListTotals known = totals;
        return known == null
                ? ""
                : known.open().stream()
                        .filter(Money::isPositive)
                        .map(Texts::amount)
                        .collect(Collectors.joining(" \u00b7 "));
    }

    /** The currencies one can restrict the list to, where there is a choice. */
    public List<String> getCurrencies() {
        return Choices.currenciesOf(currency, getSums());
    }

    public boolean isUnfiltered() {
        return !isFiltered() && tab == DocumentQuery.Tab.ALL;
    }

    /** Whether a search or a filter is set; a tab is none. */
    public boolean isFiltered() {
        return search != null && !search.isBlank() || customer.isGiven() || period.isGiven() || currency != null;
    }

    public void clear() {
        search = null;
        currency = null;
        customer.clear();
        period.clear();
        list.restart();
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
                list.refresh();
            }
            default -> list.refresh();
        }
        return null;
    }

    /** The address of the list as it is now. */
    public String getAddress() {
        return address(tab, currency);
    }

    /** The address of the list in one currency, or in all. */
    public String addressIn(@Nullable String other) {
        return address(tab, other);
    }

    /** The address of the same search and filters on another tab. */
    public String address(DocumentQuery.Tab other) {
        return address(other, currency);
    }

    private String address(DocumentQuery.Tab shown, @Nullable String in) {
        return ListAddress.at("/app/" + kind.getPath() + "/list")
                .unless("tab", DocumentQuery.Tab.ALL, shown)
                .with("q", search)
                .with("customer", customer.getId())
                .with("from", period.getFrom())
                .with("to", period.getTo())
                .with("currency", in)
                .of(list)
                .text();
    }

    public DocumentQuery.Tab getTab() {
        return tab;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public CustomerChoice getCustomer() {
        return customer;
    }

    public Period getPeriod() {
        return period;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }
}
