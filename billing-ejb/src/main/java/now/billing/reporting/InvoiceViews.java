package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.access.BusinessTime;
import now.billing.documents.DocumentOverviews;
import now.billing.documents.DocumentRegister;
import now.billing.documents.IssuedRecords;
import now.billing.documents.OverviewFilter;
import now.billing.documents.OverviewOrder;
import now.billing.documents.OverviewRow;
import now.billing.documents.OverviewSum;
import now.billing.drafting.StoredInvoices;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.settlement.OpenItem;
import now.billing.maintaining.Page;
import now.billing.receivables.Ledger;
import now.billing.storage.PageKey;

/** Invoices for reading: lists, totals of lists, one invoice with its story. */
@Stateless
public class InvoiceViews {
    @Inject
    private DocumentOverviews overviews;

    @Inject
    private DocumentRegister register;

    @Inject
    private IssuedRecords records;

    @Inject
    private Ledger ledger;

    @Inject
    private StoredInvoices invoices;

    @Inject
    private WholeInvoices whole;

    @Inject
    private InvoiceStory story;

    @Inject
    private BusinessTime time;

    @RolesAllowed("invoice.read")
    public Page<InvoiceRow> page(InvoiceQuery query) {
        Limits.check(query.limit());
        LocalDate today = time.today();
        OverviewFilter filter = filter(query, query.tab(), today);
        OverviewOrder order =
                new OverviewOrder(OverviewOrder.By.valueOf(query.sort().name()), query.descending());
        PageKey after = PageKey.parse(query.cursor(), order.pageOrder());
        now.billing.storage.Page<OverviewRow> page = overviews.page(filter, order, after, query.limit());
        PageKey next = page.next();
        return new Page<>(
                page.rows().stream().map(row -> InvoiceRows.row(row, today)).toList(),
                next == null ? null : next.text(order.pageOrder()));
    }

    /** Counts and sums over the whole list; asked for apart from its rows, because they cost more. */
    @RolesAllowed("invoice.read")
    public ListTotals totals(InvoiceQuery query) {
        LocalDate today = time.today();
        Map<InvoiceQuery.Tab, Integer> counts = new EnumMap<>(InvoiceQuery.Tab.class);
        for (InvoiceQuery.Tab tab : InvoiceQuery.Tab.values()) {
            counts.put(tab, overviews.count(filter(query, tab, today), ListTotals.CAP));
        }
        List<OverviewSum> sums = overviews.sums(filter(query, query.tab(), today));
        return new ListTotals(
                counts,
                sums.stream().map(OverviewSum::payable).toList(),
                sums.stream().map(OverviewSum::open).toList());
    }

    @RolesAllowed("invoice.read")
    public InvoiceView get(UUID id) {
        return whole.find(id).orElseThrow(NotFound::create);
    }

    /** What became of an invoice through the caller: who may change it may see the answer to the change. */
    @RolesAllowed({"invoice.read", "invoice.draft", "invoice.issue"})
    public InvoiceView changed(UUID id) {
        return whole.find(id).orElseThrow(NotFound::create);
    }

    /** What happened to an invoice, the oldest first. */
    @RolesAllowed("invoice.read")
    public List<TimelineEntry> timeline(UUID id) {
        if (invoices.find(id).isEmpty()) {
            throw NotFound.create();
        }
        return story.of(DocumentRef.invoice(id));
    }

    /** Invoices of a customer with something left to pay, oldest due first. */
    @RolesAllowed("invoice.read")
    public List<OpenInvoice> open(UUID customerId, String currency) {
        return register.openItems(customerId, CurrencyUnit.of(currency)).stream()
                .filter(item -> item.document().kind() == DocumentKind.INVOICE)
                .map(this::open)
                .toList();
    }

    /** What a customer owes by everything posted so far: open invoices less all credit, as a statement closes. */
    @RolesAllowed("invoice.read")
    public Money balance(UUID customerId, String currency) {
        return ledger.balance(customerId, CurrencyUnit.of(currency));
    }

    private OpenInvoice open(OpenItem item) {
        DocumentRef ref = item.document();
        return records.find(ref)
                .map(record -> new OpenInvoice(
                        ref.id(),
                        record.number().value(),
                        record.issueDate(),
                        record.dueDate(),
                        record.payable(),
                        item.open()))
                .orElseThrow(() -> new IllegalStateException("open without a record: " + ref));
    }

    private static OverviewFilter filter(InvoiceQuery query, InvoiceQuery.Tab tab, LocalDate today) {
        String search = query.search();
        return new OverviewFilter(
                DocumentKind.INVOICE,
                OverviewFilter.Tab.valueOf(tab.name()),
                search == null ? "" : search,
                query.customerId(),
                query.issuedFrom(),
                query.issuedTo(),
                today,
                query.currency());
    }
}
