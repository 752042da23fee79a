package now.billing.web.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import now.billing.documents.records.HistoryType;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.documents.register.PartyEvent;
import now.billing.drafting.OfKind;
import now.billing.facade.DocumentFacades;
import now.billing.facade.PartyStories;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.reporting.DocumentRow;
import now.billing.web.support.Me;
import now.billing.web.support.Texts;
import now.billing.web.support.TimelineWords;
import org.jspecify.annotations.Nullable;

/** What is open with a customer or a supplier, and what happened with it, the newest first, a page at a time. */
@Named("partyStory")
@ViewScoped
public class PartyStory implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int OPEN_ROWS = 50;

    @Inject
    private PageParty party;

    @Inject
    private PartyViewer viewer;

    @Inject
    private PartyStories stories;

    @Inject
    private DocumentFacades facades;

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    @Inject
    private Me me;

    private @Nullable String cursor;
    private transient @Nullable Page<PartyStories.Told> page;
    private transient @Nullable Page<DocumentRow> open;
    private transient @Nullable List<Money> totals;

    private UUID id() {
        return viewer.getParty().id();
    }

    /** What is still to be paid, what is due first on top. */
    public List<DocumentRow> getOpen() {
        return openPage().items();
    }

    /** Whether more is open than the page shows; the list of documents has the rest. */
    public boolean isMoreOpen() {
        return openPage().next() != null;
    }

    private Page<DocumentRow> openPage() {
        Page<DocumentRow> known = open;
        if (known == null) {
            known = party.isCustomer() ? facades.of(DocumentKind.INVOICE).page(openQuery()) : bills.page(openQuery());
            open = known;
        }
        return known;
    }

    /** What all of it comes to, one sum a currency. */
    public List<Money> getTotals() {
        List<Money> known = totals;
        if (known == null) {
            ListTotals<DocumentTab> sums = party.isCustomer()
                    ? facades.of(DocumentKind.INVOICE).totals(openQuery())
                    : bills.totals(openQuery());
            known = sums.open().stream().filter(Money::isPositive).toList();
            totals = known;
        }
        return known;
    }

    private ListQuery<DocumentTab, DocumentSort> openQuery() {
        return ListQuery.of(DocumentTab.OPEN, DocumentSort.DUE, false, OPEN_ROWS)
                .withFilter(ListFilter.ofParty(id()));
    }

    /** What happened, as far as the person may read it. */
    public List<PartyStories.Told> getEvents() {
        return page().items();
    }

    private Page<PartyStories.Told> page() {
        Page<PartyStories.Told> known = page;
        if (known == null) {
            known = stories.page(new PartyStories.Asked(party.getRole(), id(), me.permissions()), cursor, ROWS);
            page = known;
        }
        return known;
    }

    public boolean isOlderThere() {
        return page().next() != null;
    }

    public boolean isNewest() {
        return cursor == null;
    }

    public void older() {
        cursor = page().next();
        page = null;
    }

    public void newest() {
        cursor = null;
        page = null;
    }

    /** What happened, in words. */
    public String what(PartyEvent event) {
        return event.what().equals(PartyEvent.MERGED)
                ? Texts.say("party.merged.in")
                : Texts.say("timeline." + event.what());
    }

    /** The tone of the line. */
    public String tone(PartyEvent event) {
        return event.what().equals(PartyEvent.MERGED) ? "" : TimelineWords.tone(HistoryType.valueOf(event.what()));
    }

    /** The document or the payment that it is about, by name; empty where there is none. */
    public String name(PartyEvent event) {
        DocumentKind kind = event.kind();
        if (kind == null) {
            return event.payment() == null ? "" : Texts.say("payments.title");
        }
        String title = Texts.say(Texts.keyOf(kind, "title"));
        return event.number() == null ? Texts.say1("related.draft", title) : title + " " + event.number();
    }

    /** Where it opens for who is signed in, or empty: a draft opens only for those who may write one. */
    public String address(PartyEvent event) {
        DocumentKind kind = event.kind();
        if (kind == null) {
            return event.payment() == null ? "" : "/app/payments/viewer?id=" + event.payment();
        }
        if (event.number() != null) {
            return "/app/" + kind.path() + "/viewer?id=" + event.document();
        }
        return me.may(kind.key() + ".draft") ? "/app/" + kind.path() + "/editor?id=" + event.document() : "";
    }

    /** How much it was, or what else there is to say of it. */
    public String detail(PartyEvent event) {
        Money amount = event.amount();
        if (amount != null) {
            return Texts.amount(amount);
        }
        return event.what().equals(PartyEvent.MERGED)
                ? event.detail()
                : TimelineWords.detail(HistoryType.valueOf(event.what()), event.detail());
    }
}
