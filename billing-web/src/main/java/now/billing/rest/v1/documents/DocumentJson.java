package now.billing.rest.v1.documents;

import now.billing.access.repeats.StoredAnswer;
import now.billing.drafting.DraftSaved;
import now.billing.kernel.document.DocumentKind;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.DocumentView;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.plumbing.Versions;

/** Documents as JSON: the body of the draft plus what the system knows. */
final class DocumentJson {
    private DocumentJson() {}

    static JsonFields write(DocumentView view) {
        JsonFields out = new JsonFields()
                .put("id", view.id())
                .put("number", view.number())
                .put("state", view.word())
                .put("settlement", view.settlement())
                .put("overdue", view.overdue())
                .put("viewed", view.viewed())
                .put("customerId", view.customerId())
                .put("customerName", view.customerName());
        FactsJson.write(out, view.facts());
        ContentWriter.content(out, view.content(), view.calculated());
        ContentWriter.calculated(out, view.calculated(), view.issued());
        OfferJson.write(out, view.offer());
        return out.put("open", view.open().plain())
                .put("paidOn", view.paidOn())
                .put(
                        "remaining",
                        view.remaining() == null ? null : view.remaining().plain())
                .put("creditState", view.creditState())
                .put("attachments", view.attachments(), AttachmentCalls::write)
                .put("digest", view.digest())
                .put("publicUrl", view.publicUrl())
                .put("createdAt", view.createdAt())
                .put("changedAt", view.changedAt())
                .put("version", view.version());
    }

    static JsonFields row(DocumentRow row) {
        return new JsonFields()
                .put("id", row.id())
                .put("number", row.number())
                .put("state", row.word())
                .put("settlement", row.settlement())
                .put("overdue", row.overdue())
                .put("viewed", row.viewed())
                .put("customerId", row.customerId())
                .put("customerName", row.customerName())
                .put("issueDate", row.issueDate())
                .put("dueDate", row.dueDate())
                .put("currency", row.gross().currency())
                .put("net", row.net().plain())
                .put("gross", row.gross().plain())
                .put("payable", row.payable().plain())
                .put("toPay", row.toPay().plain())
                .put("open", row.open().plain())
                .put("paidOn", row.paidOn())
                .put("version", row.version());
    }

    /** A draft that was made from another document lies beside it, not below it. */
    static StoredAnswer createdBeside(DocumentKind kind, DraftSaved saved, JsonFields body) {
        String location = "/api/v1/" + kind.path() + "/" + saved.id();
        return new StoredAnswer(201, location, Versions.etag(saved.version()), body.text());
    }
}
