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
                .put("state", view.word());
        if (view.kind().isPriced()) {
            out.put("settlement", view.settlement()).put("overdue", view.overdue());
        }
        out.put("viewed", view.viewed()).put("customerId", view.customerId()).put("customerName", view.customerName());
        if (view.kind().isPriced()) {
            priced(out, view);
        } else {
            ContentWriter.delivered(out, view.content());
        }
        return out.put("attachments", view.attachments(), AttachmentCalls::write)
                .texts("tags", view.tags())
                .put("digest", view.digest())
                .put("publicUrl", view.publicUrl())
                .put("createdAt", view.createdAt())
                .put("changedAt", view.changedAt())
                .put("version", view.version());
    }

    private static void priced(JsonFields out, DocumentView view) {
        FactsJson.write(out, view.facts());
        ContentWriter.content(out, view.content(), view.calculated());
        ContentWriter.calculated(out, view.calculated(), view.issued());
        OfferJson.write(out, view.offer());
        out.put("open", view.open().plain())
                .put("paidOn", view.paidOn())
                .put(
                        "remaining",
                        view.remaining() == null ? null : view.remaining().plain())
                .put("creditState", view.creditState());
    }

    static JsonFields row(DocumentRow row) {
        JsonFields out =
                new JsonFields().put("id", row.id()).put("number", row.number()).put("state", row.word());
        if (row.kind().isPriced()) {
            out.put("settlement", row.settlement()).put("overdue", row.overdue());
        }
        out.put("viewed", row.viewed())
                .put("customerId", row.customerId())
                .put("customerName", row.customerName())
                .put("issueDate", row.issueDate());
        if (row.kind().isPriced()) {
            out.put("dueDate", row.dueDate())
                    .put("currency", row.gross().currency())
                    .put("net", row.net().plain())
                    .put("gross", row.gross().plain())
                    .put("payable", row.payable().plain())
                    .put("toPay", row.toPay().plain())
                    .put("open", row.open().plain())
                    .put("paidOn", row.paidOn());
        }
        return out.texts("tags", row.tags()).put("version", row.version());
    }

    /** A draft that was made from another document lies beside it, not below it. */
    static StoredAnswer createdBeside(DocumentKind kind, DraftSaved saved, JsonFields body) {
        String location = "/api/v1/" + kind.path() + "/" + saved.id();
        return new StoredAnswer(201, location, Versions.etag(saved.version()), body.text());
    }
}
