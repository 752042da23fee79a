package now.billing.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import now.billing.kernel.lifecycle.InvoiceState;
import now.billing.kernel.settlement.SettlementState;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.DocumentView;
import now.billing.reporting.RelatedDocument;
import org.jspecify.annotations.Nullable;

/** How the state of a document is shown: one chip from its two axes, life cycle and settlement. */
@Named("states")
@ApplicationScoped
public class States {
    public String tone(DocumentRow row) {
        return tone(key(row.state(), row.settlement(), row.overdue(), row.viewed()));
    }

    public String text(DocumentRow row) {
        return Texts.say("state." + key(row.state(), row.settlement(), row.overdue(), row.viewed()));
    }

    /** The word for both axes of the invoice, as in the bundle after {@code state.}. */
    public String keyOf(DocumentView invoice) {
        return key(invoice.state(), invoice.settlement(), invoice.overdue(), invoice.viewed());
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
        String page = row.state() == InvoiceState.DRAFT ? "/editor?id=" : "/viewer?id=";
        return "/app/" + row.kind().path() + page + row.id();
    }

    /** The kind and the number of a document, or that it is a draft. */
    public String nameOf(RelatedDocument other) {
        String number = other.number();
        String kind = Texts.say(Texts.keyOf(other.kind(), "title"));
        return number == null ? Texts.say1("related.draft", kind) : kind + " " + number;
    }

    public String addressOf(RelatedDocument other) {
        String page = other.number() == null ? "/editor?id=" : "/viewer?id=";
        return "/app/" + other.kind().path() + page + other.id();
    }

    private static String key(
            InvoiceState state, @Nullable SettlementState settlement, boolean overdue, boolean viewed) {
        if (state == InvoiceState.DRAFT || state == InvoiceState.CANCELLED) {
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
            case "PAID", "OVERPAID" -> "good";
            case "OVERDUE" -> "bad";
            case "PARTLY_PAID", "CREDIT", "ISSUED" -> "attention";
            default -> "neutral";
        };
    }
}
