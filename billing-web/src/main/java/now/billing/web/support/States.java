package now.billing.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.settlement.SettlementState;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.DocumentView;
import now.billing.reporting.RelatedView;
import org.jspecify.annotations.Nullable;

/** How the state of a document is shown: one chip from its two axes, life cycle and settlement. */
@Named("states")
@ApplicationScoped
public class States {
    public String tone(DocumentRow row) {
        return tone(key(row));
    }

    public String text(DocumentRow row) {
        return Texts.say("state." + key(row));
    }

    private static String key(DocumentRow row) {
        return row.kind() == DocumentKind.ESTIMATE
                ? offer(row.word(), row.viewed())
                : ofBill(
                        givenBack(key(row.state(), row.settlement(), row.overdue(), row.viewed()), row.inFavour()),
                        row.word());
    }

    /** A bill that is approved is not sent to anybody: it waits to be paid. */
    private static String ofBill(String key, String word) {
        return key.equals(DocumentState.ISSUED.name()) && word.equals("PENDING") ? word : key;
    }

    /** What gives money back is not paid when nothing of it is left. */
    private static String givenBack(String key, boolean inFavour) {
        return inFavour && key.equals(SettlementState.PAID.name()) ? "SET_OFF" : key;
    }

    /** The word for both axes of the invoice, as in the bundle after {@code state.}. */
    public String keyOf(DocumentView invoice) {
        if (invoice.offer() != null) {
            return offer(invoice.word(), invoice.viewed());
        }
        return ofBill(
                givenBack(
                        key(invoice.state(), invoice.settlement(), invoice.overdue(), invoice.viewed()),
                        invoice.remaining() != null),
                invoice.word());
    }

    /** The tone of such a word. */
    public String toneOfKey(String key) {
        return tone(key);
    }

    /** The number, or that it is a draft. */
    public String name(DocumentRow row) {
        String number = row.number();
        return number == null ? Texts.say("document.draft") : number;
    }

    /** A draft opens in the editor, an issued document in the viewer. */
    public String address(DocumentRow row) {
        return address(row.kind(), row.id(), row.state() == DocumentState.DRAFT);
    }

    /** The kind and the number of a document, or that it is a draft. */
    public String nameOf(RelatedView other) {
        String number = other.number();
        String kind = Texts.say(Texts.keyOf(other.kind(), "title"));
        if (other.kind() == DocumentKind.RECURRING) {
            return kind;
        }
        return number == null ? Texts.say1("related.draft", kind) : kind + " " + number;
    }

    public String addressOf(RelatedView other) {
        return address(other.kind(), other.id(), other.number() == null && other.kind() != DocumentKind.RECURRING);
    }

    private static String address(DocumentKind kind, UUID id, boolean draft) {
        return "/app/" + kind.path() + (draft ? "/editor?id=" : "/viewer?id=") + id;
    }

    /** An estimate that was looked at waits for its answer as before; what was answered says more. */
    private static String offer(String word, boolean viewed) {
        return switch (word) {
            case "FINALISED" -> viewed ? "VIEWED" : "ISSUED";
            case "SENT" -> viewed ? "VIEWED" : word;
            default -> word;
        };
    }

    private static String key(
            DocumentState state, @Nullable SettlementState settlement, boolean overdue, boolean viewed) {
        if (state == DocumentState.DRAFT || state == DocumentState.CANCELLED) {
            return state.name();
        }
        if (settlement != null && !settlement.asksForMoney()) {
            return settlement.name();
        }
        if (overdue) {
            return "OVERDUE";
        }
        if (settlement == SettlementState.PARTLY_PAID) {
            return settlement.name();
        }
        if (viewed) {
            return "VIEWED";
        }
        return state.name();
    }

    private static String tone(String key) {
        return switch (key) {
            case "DRAFT" -> "draft";
            case "PAID", "OVERPAID", "SET_OFF", "APPROVED", "CONVERTED" -> "good";
            case "OVERDUE", "REJECTED" -> "bad";
            case "PARTLY_PAID", "CREDIT", "ISSUED", "PENDING" -> "attention";
            default -> "neutral";
        };
    }
}
