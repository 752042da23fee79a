package now.billing.web.invoices;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.drafting.Drafting;
import now.billing.maintaining.Page;
import now.billing.reporting.InvoiceQuery;
import now.billing.reporting.InvoiceRow;
import now.billing.reporting.InvoiceViews;
import now.billing.reporting.ListTotals;
import now.billing.web.support.CursorList;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** The list of invoices: tabs by state, search, filters, one page of rows at a time. */
@Named("invoiceList")
@ViewScoped
public class InvoiceList implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private InvoiceViews invoices;

    @EJB
    private Drafting drafting;

    private InvoiceQuery.Tab tab = InvoiceQuery.Tab.ALL;
    private @Nullable String search;
    private @Nullable UUID customer;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable CursorList<InvoiceRow> list;
    private transient @Nullable ListTotals totals;

    @PostConstruct
    void start() {
        list = new CursorList<>(this::load);
    }

    private Page<InvoiceRow> load(@Nullable String cursor, int limit) {
        return invoices.page(query(cursor, limit));
    }

    private InvoiceQuery query(@Nullable String cursor, int limit) {
        return new InvoiceQuery(tab, search, customer, from, to, InvoiceQuery.Sort.CREATED, true, cursor, 0, limit);
    }

    public @Nullable CursorList<InvoiceRow> getList() {
        return list;
    }

    public List<InvoiceQuery.Tab> getTabs() {
        return List.of(InvoiceQuery.Tab.values());
    }

    /** Rows behind a tab; the count stops at its cap. */
    public String count(InvoiceQuery.Tab of) {
        int count = totals().counts().getOrDefault(of, 0);
        return count >= ListTotals.CAP ? Texts.say("list.many") : String.valueOf(count);
    }

    /** The sum of all rows of the tab and the filters, per currency. */
    public String getTotalsLine() {
        return totals().gross().stream().map(Texts::amount).collect(Collectors.joining(" · "));
    }

    public boolean isUnfiltered() {
        return (search == null || search.isBlank())
                && customer == null
                && from == null
                && to == null
                && tab == InvoiceQuery.Tab.ALL;
    }

    public String duplicate(UUID id) {
        return "/app/invoices/editor?faces-redirect=true&id="
                + drafting.duplicate(id).id();
    }

    public String discard(UUID id, long version) {
        drafting.discard(id, version);
        Notices.done("invoice.discarded");
        return "/app/invoices/list?faces-redirect=true&tab=" + tab;
    }

    private ListTotals totals() {
        ListTotals known = totals;
        if (known == null) {
            known = invoices.totals(query(null, 1));
            totals = known;
        }
        return known;
    }

    public InvoiceQuery.Tab getTab() {
        return tab;
    }

    public String getTabName() {
        return tab.name();
    }

    /** An unknown tab of an old link shows all. */
    public void setTabName(@Nullable String name) {
        tab = getTabs().stream()
                .filter(each -> name != null && each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(InvoiceQuery.Tab.ALL);
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable UUID getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable UUID customer) {
        this.customer = customer;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
