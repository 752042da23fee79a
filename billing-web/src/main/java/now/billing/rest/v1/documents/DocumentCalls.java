package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import now.billing.access.repeats.StoredAnswer;
import now.billing.auditing.EvidenceView;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.SaveDraft;
import now.billing.facade.DocumentFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.Confirmations;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.OptionalLines;
import now.billing.kernel.problem.InvalidInput;
import now.billing.reporting.DocumentView;
import now.billing.reporting.TimelineEntry;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.Versions;
import now.billing.sending.DeliveryView;
import org.jspecify.annotations.Nullable;

/**
 * The calls that documents of every kind have: reading the body, running the verb, writing the answer. They are
 * handed the façade of a kind by {@link DocumentResource}.
 */
@ApplicationScoped
public class DocumentCalls {
    @Inject
    private Posts posts;

    String page(ListParams list, DocumentFilters filters, DocumentFacade documents) {
        return JsonFields.page(documents.page(filters.query(list)), DocumentJson::row)
                .text();
    }

    Response create(DocumentKind kind, Posted posted, String body, DocumentFacade documents) {
        SaveDraft command = draft(kind, body, null, null, documents);
        return posts.once(posted, body, () -> {
            DraftSaved saved = documents.save(command);
            return Posts.created(posted, saved.id(), saved.version(), changed(documents, saved.id()));
        });
    }

    String calculate(String body, DocumentFacade documents) {
        DocumentContent content = ContentReader.draft(DocumentKind.INVOICE, JsonInput.of(body), null, null)
                .content();
        InvalidInput.throwIfAny(OptionalLines.problems(DocumentKind.INVOICE, content));
        CalculatedDocument calculated = documents.calculate(content);
        JsonFields out = new JsonFields();
        ContentWriter.calculated(out, calculated);
        return out.put("trace", ContentWriter.trace(calculated.trace())).text();
    }

    Response get(String id, DocumentFacade documents) {
        return answer(documents.get(Ids.parse(id)));
    }

    Response change(DocumentKind kind, String id, @Nullable String ifMatch, String body, DocumentFacade documents) {
        UUID draft = Ids.parse(id);
        documents.save(draft(kind, body, draft, Versions.seen(ifMatch), documents));
        return answer(documents.changed(draft));
    }

    private static SaveDraft draft(
            DocumentKind kind, String body, @Nullable UUID id, @Nullable Long version, DocumentFacade documents) {
        JsonInput in = JsonInput.of(body);
        return kind.isPriced()
                ? ContentReader.draft(kind, in, id, version)
                : ContentReader.unpriced(in, id, version, documents.blank(null).currency());
    }

    Response issue(String id, Posted posted, String body, DocumentFacade documents) {
        UUID draft = Ids.parse(id);
        JsonInput in = JsonInput.of(body);
        IssueDocument command = new IssueDocument(draft, null, in.words("confirm", Confirmations.Word.class));
        in.done();
        return posts.once(posted, body, () -> {
            documents.issue(command);
            DocumentView view = documents.changed(draft);
            return Posts.done(view.version(), DocumentJson.write(view));
        });
    }

    /**
     * Makes a draft of another document; it lies beside its original, not below it.
     *
     * @param kind of the new draft
     * @param made the façade of the new draft's kind
     */
    Response createBeside(
            String id,
            Posted posted,
            String body,
            DocumentKind kind,
            Function<UUID, DraftSaved> maker,
            DocumentFacade made) {
        UUID original = Ids.parse(id);
        return posts.once(posted, body, () -> {
            DraftSaved saved = maker.apply(original);
            return DocumentJson.createdBeside(kind, saved, changed(made, saved.id()));
        });
    }

    Response send(String id, Posted posted, String body, DocumentFacade documents) {
        SendJson send = SendJson.read(Ids.parse(id), JsonInput.of(body));
        try {
            return posts.once(posted, body, () -> delivery(documents.send(send.command())));
        } catch (InvalidInput refused) {
            throw send.named(refused);
        }
    }

    Response sendAgain(String delivery, Posted posted, String body, Function<UUID, DeliveryView> sendAgain) {
        UUID old = Ids.parse(delivery);
        JsonInput.of(body).done();
        return posts.once(posted, body, () -> delivery(sendAgain.apply(old)));
    }

    String deliveries(List<DeliveryView> deliveries) {
        return new JsonFields().put("items", deliveries, DeliveryJson::write).text();
    }

    String history(List<TimelineEntry> timeline) {
        return new JsonFields()
                .put(
                        "items",
                        timeline,
                        entry -> new JsonFields()
                                .put("at", entry.at())
                                .put("what", entry.what())
                                .put("who", entry.who())
                                .put("detail", entry.detail()))
                .text();
    }

    String evidence(EvidenceView view) {
        return new JsonFields()
                .put("subject", view.subject())
                .put("digest", view.digest())
                .put("at", view.at())
                .put("leafHash", view.leafHash())
                .put("seq", view.seq())
                .put("treeSize", view.treeSize())
                .put("rootHash", view.rootHash())
                .text();
    }

    private static StoredAnswer delivery(DeliveryView view) {
        return new StoredAnswer(200, null, null, DeliveryJson.write(view).text());
    }

    private static JsonFields changed(DocumentFacade documents, UUID id) {
        return DocumentJson.write(documents.changed(id));
    }

    private static Response answer(DocumentView view) {
        return Versions.ok(view.version(), DocumentJson.write(view));
    }
}
