package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import now.billing.access.boundary.CurrentCaller;
import now.billing.auditing.EvidenceType;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import now.billing.messaging.EventType;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.SetOff;
import now.billing.receivables.SetOffs;

/** Counts credit towards documents, takes it back, and tells of both. */
@Dependent
class SetOffCounting {
    private final SetOffs setOffs;
    private final DocumentHistory history;
    private final CurrentCaller caller;
    private final CreditNews news;
    private final Event<DocumentSettled> settled;

    @Inject
    SetOffCounting(
            SetOffs setOffs,
            DocumentHistory history,
            CurrentCaller caller,
            CreditNews news,
            Event<DocumentSettled> settled) {
        this.setOffs = setOffs;
        this.history = history;
        this.caller = caller;
        this.news = news;
        this.settled = settled;
    }

    void count(DocumentRef credit, DocumentRef document, Money amount, LocalDate from, Instant now) {
        SetOff setOff = SetOff.of(credit, document, amount, from, caller.get().actor(), now);
        DocumentStanding standing = setOffs.add(setOff);
        tell(setOff, HistoryType.SET_OFF, now);
        prove(EvidenceType.CREDIT_APPLIED, EventType.CREDIT_APPLIED, setOff, from, now);
        if (standing.settlement() == SettlementState.PAID) {
            settled.fire(new DocumentSettled(document));
        }
    }

    void takeBack(SetOff setOff, LocalDate on, Instant now) {
        setOffs.add(setOff.reversed(on, caller.get().actor(), now));
        tell(setOff, HistoryType.SET_OFF_REVERSED, now);
        prove(EvidenceType.CREDIT_TAKEN_BACK, EventType.CREDIT_TAKEN_BACK, setOff, on, now);
    }

    /** Both documents have it in their story. */
    private void tell(SetOff setOff, HistoryType what, Instant now) {
        String by = caller.get().actor();
        String amount = setOff.amount().toString();
        history.add(new HistoryEvent(setOff.credit(), what, now, by, amount));
        history.add(new HistoryEvent(setOff.document(), what, now, by, amount));
    }

    private void prove(EvidenceType proof, EventType event, SetOff setOff, LocalDate on, Instant now) {
        news.tell(
                proof,
                event,
                "SET_OFF",
                setOff.id(),
                Map.of(
                        "setOff", setOff.id().toString(),
                        "credit", setOff.credit().toString(),
                        "document", setOff.document().toString(),
                        "amount", setOff.amount().plain(),
                        "currency", setOff.amount().currency().code(),
                        "on", on.toString()),
                now);
    }
}
