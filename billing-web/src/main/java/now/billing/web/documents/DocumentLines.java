package now.billing.web.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.reporting.DocumentRow;
import now.billing.web.support.Me;
import now.billing.web.support.States;
import now.billing.web.support.Texts;

/** Writes the rows of a list of documents. */
@ApplicationScoped
public class DocumentLines {
    private static final int SHOWN_TAGS = 2;

    @Inject
    private States states;

    @Inject
    private Me me;

    List<DocumentLine> of(List<DocumentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String kind = rows.get(0).kind().key();
        boolean writes = me.may(kind + ".draft");
        boolean discards = me.may(kind + ".delete-draft");
        String root = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        return rows.stream()
                .map(row -> line(row, root, writes, writes || discards))
                .toList();
    }

    private DocumentLine line(DocumentRow row, String root, boolean writes, boolean touches) {
        boolean draft = row.state() == DocumentState.DRAFT;
        String name = states.name(row);
        return new DocumentLine(
                row.id(),
                row.version(),
                draft ? touches ? "draft" : "" : row.asksForMoney() ? "issued owing" : "issued",
                draft && !writes ? "" : root + states.address(row),
                name,
                Objects.requireNonNullElseGet(row.customerName(), () -> Texts.say("document.noCustomer")),
                Texts.date(row.issueDate()),
                row.inFavour() ? "" : Texts.date(row.dueDate()),
                states.tone(row),
                states.text(row),
                Texts.amount(row.net()),
                Texts.amount(row.toPay()),
                tag(row, 0),
                tag(row, 1),
                row.tags().size() > SHOWN_TAGS ? "+" + (row.tags().size() - SHOWN_TAGS) : "",
                Texts.say1("list.pick", name),
                Texts.say1("list.actionsOf", name));
    }

    private static String tag(DocumentRow row, int at) {
        return at < row.tags().size() ? row.tags().get(at) : "";
    }
}
