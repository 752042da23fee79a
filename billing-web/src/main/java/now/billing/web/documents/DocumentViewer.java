package now.billing.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import now.billing.auditing.EvidenceView;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import now.billing.reporting.DocumentView;
import now.billing.reporting.OfferView;
import now.billing.reporting.RelatedView;
import now.billing.reporting.TimelineEntry;
import now.billing.web.support.Me;
import now.billing.web.support.States;
import now.billing.web.support.Texts;
import now.billing.web.support.TimelineWords;
import org.jspecify.annotations.Nullable;

/** An issued document and its story: the paper as it is, what is open, what happened, what to do next. */
@Named("documentViewer")
@ViewScoped
public class DocumentViewer implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The parts of the page that change when something happens to the document. */
    static final List<String> TELLING = List.of("standing", "history");

    private static final String KEPT = "KEPT";

    @Inject
    private PageKind kind;

    @Inject
    private DocumentMails mails;

    @Inject
    private States states;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private transient @Nullable DocumentView document;
    private transient @Nullable List<TimelineEntry> timeline;
    private transient @Nullable List<RelatedView> related;
    private transient @Nullable EvidenceView proof;

    /**
     * A draft has no viewer: it goes to the editor. The mails are read before the document: one that goes out in
     * between then is told of by both, never by the list of mails alone.
     */
    public @Nullable String open() {
        mails.getList();
        DocumentView view = getDocument();
        return view.state() == DocumentState.DRAFT ? kind.page("editor", view.id()) : null;
    }

    public DocumentView getDocument() {
        DocumentView known = document;
        if (known == null) {
            known = kind.documents().get(id == null ? new UUID(0, 0) : id);
            document = known;
        }
        return known;
    }

    /** Whoever asks next is told what is true by now. */
    void refresh() {
        document = null;
        timeline = null;
        related = null;
        proof = null;
    }

    /** Page numbers of the paper, from 1. */
    public List<Integer> getPages() {
        return IntStream.rangeClosed(
                        1, kind.documents().paperPages(getDocument().id()))
                .boxed()
                .toList();
    }

    /** Newest first, as a story is read backwards. */
    public List<TimelineEntry> getTimeline() {
        List<TimelineEntry> known = timeline;
        if (known == null) {
            known = new ArrayList<>(kind.documents().timeline(getDocument().id()));
            Collections.reverse(known);
            timeline = known;
        }
        return known;
    }

    /** What it was about; amounts as people write them, the history keeps them as {@code 119.00 EUR}. */
    public String detail(TimelineEntry entry) {
        return TimelineWords.detail(entry.what(), Objects.requireNonNullElse(entry.detail(), ""));
    }

    /** The key of what happened, after {@code timeline.} in the bundle; a mail that never left was not sent. */
    public String what(TimelineEntry entry) {
        return entry.what() == HistoryType.SENT && mails.isKept(entry.at())
                ? KEPT
                : entry.what().name();
    }

    public String tone(TimelineEntry entry) {
        return TimelineWords.tone(entry.what());
    }

    /** What it comes from and what it became, as far as the person may read such documents. */
    public List<RelatedView> getRelated() {
        List<RelatedView> known = related;
        if (known == null) {
            known = kind.documents().related(getDocument().id()).stream()
                    .filter(other -> me.may(other.kind().key() + ".read"))
                    .toList();
            related = known;
        }
        return known;
    }

    public EvidenceView getProof() {
        EvidenceView known = proof;
        if (known == null) {
            known = kind.documents().evidence(getDocument().id());
            proof = known;
        }
        return known;
    }

    /** The key of what its chip says: its state, or what becomes of its mail where the state is only about that. */
    public String getStanding() {
        String state = states.keyOf(getDocument());
        return switch (state) {
            case "ISSUED" -> mails.isUnderWay() ? "SENDING" : state;
            case "SENT" -> mails.isOnlyKept() ? KEPT : state;
            default -> state;
        };
    }

    /** Whether something is asked for. */
    public boolean isOpen() {
        return getDocument().asksForMoney();
    }

    /** Whether something of a document in the customer's favour is not used yet. */
    public boolean isLeft() {
        Money remaining = getDocument().remaining();
        return remaining != null && remaining.isPositive();
    }

    /** When it is or was due, or why nobody has to pay it. */
    public String getDueLine() {
        DocumentView view = getDocument();
        if (view.offer() != null) {
            return OfferLine.of(view, view.offer());
        }
        if (!isOpen()) {
            return kind.getValue().owes() ? closedLine(view) : kind.say("notOwed");
        }
        IssuedDocument issued = view.issued();
        LocalDate due = issued == null ? view.content().dueDate() : issued.dueDate();
        if (due == null) {
            return Texts.say("viewer.noDue");
        }
        return Texts.say1(view.overdue() ? "viewer.overdueSince" : "viewer.dueIn", Texts.date(due));
    }

    /** What is open by a cancelled document stays visible, but nobody is asked for it. */
    private String closedLine(DocumentView view) {
        return view.open().isPositive()
                ? Texts.say1("viewer.cancelledOpen", Texts.amount(view.open()))
                : Texts.say(settledLine(view));
    }

    private String settledLine(DocumentView view) {
        Money payable = view.calculated().totals().toPay();
        if (view.state() == DocumentState.CANCELLED) {
            return "viewer.cancelled";
        }
        if (payable.isZero()) {
            return "viewer.nothingToPay";
        }
        if (kind.getValue().favours(payable)) {
            return view.settlement() == SettlementState.CREDIT ? "viewer.credit" : "viewer.setOff";
        }
        return "viewer.paidInFull";
    }

    /** The one next step: SEND while nobody has or is mailed it, RECORD while money is missing, else NONE. */
    public String getNextStep() {
        OfferView offer = getDocument().offer();
        boolean waiting = offer == null || offer.isUnanswered();
        if (waiting
                && getDocument().state() == DocumentState.ISSUED
                && !getDocument().viewed()
                && !mails.isUnderWay()) {
            return "SEND";
        }
        return isOpen() ? "RECORD" : "NONE";
    }

    public String duplicate() {
        return kind.page(
                "editor", kind.documents().duplicate(getDocument().id()).id());
    }

    /** Leads to this page anew. */
    String again() {
        return kind.page("viewer", getDocument().id());
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
