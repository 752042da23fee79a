package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import now.billing.access.repeats.StoredAnswer;
import now.billing.auditing.EvidenceView;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.SaveDraft;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.Confirmations;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.list.Page;
import now.billing.reporting.DocumentQuery;
import now.billing.reporting.DocumentRow;
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
import now.billing.sending.SendDocument;
import org.jspecify.annotations.Nullable;

/**
 * The calls that documents of every kind have: reading the body, running the verb, writing the answer. The resources of
 * a kind are shells with paths and permissions that hand in the services of that kind.
 */
@ApplicationScoped
public class DocumentCalls {
    @Inject
    private Posts posts;

    String page(ListParams list, DocumentFilters filters, Function<DocumentQuery, Page<DocumentRow>> pages) {
        return JsonFields.page(pages.apply(filters.query(list)), DocumentJson::row)
                .text();
    }

    Response create(
            Posted posted, String body, Function<SaveDraft, DraftSaved> save, Function<UUID, DocumentView> views) {
        SaveDraft command = ContentReader.draft(JsonInput.of(body), null, null);
        return posts.once(posted, body, () -> {
            DraftSaved saved = save.apply(command);
            return Posts.created(posted, saved.id(), saved.version(), DocumentJson.write(views.apply(saved.id())));
        });
    }

    String calculate(String body, Function<DocumentContent, CalculatedDocument> calculation) {
        CalculatedDocument calculated = calculation.apply(
                ContentReader.draft(JsonInput.of(body), null, null).content());
        JsonFields out = new JsonFields();
        ContentWriter.calculated(out, calculated);
        return out.put("trace", ContentWriter.trace(calculated.trace())).text();
    }

    Response get(String id, Function<UUID, DocumentView> views) {
        return answer(views.apply(Ids.parse(id)));
    }

    Response change(
            String id,
            @Nullable String ifMatch,
            String body,
            Consumer<SaveDraft> save,
            Function<UUID, DocumentView> views) {
        UUID draft = Ids.parse(id);
        save.accept(ContentReader.draft(JsonInput.of(body), draft, Versions.seen(ifMatch)));
        return answer(views.apply(draft));
    }

    void discard(String id, @Nullable String ifMatch, ObjLongConsumer<UUID> discard) {
        discard.accept(Ids.parse(id), Versions.seen(ifMatch));
    }

    Response issue(
            String id, Posted posted, String body, Consumer<IssueDocument> issue, Function<UUID, DocumentView> views) {
        UUID draft = Ids.parse(id);
        JsonInput in = JsonInput.of(body);
        IssueDocument command = new IssueDocument(draft, null, in.words("confirm", Confirmations.Word.class));
        in.done();
        return posts.once(posted, body, () -> {
            issue.accept(command);
            DocumentView view = views.apply(draft);
            return Posts.done(view.version(), DocumentJson.write(view));
        });
    }

    Response duplicate(
            String id,
            Posted posted,
            String body,
            Function<UUID, DraftSaved> duplicate,
            Function<UUID, DocumentView> views) {
        UUID original = Ids.parse(id);
        return posts.once(posted, body, () -> {
            DraftSaved saved = duplicate.apply(original);
            return DocumentJson.createdBeside(saved, DocumentJson.write(views.apply(saved.id())));
        });
    }

    Response send(String id, Posted posted, String body, Function<SendDocument, DeliveryView> send) {
        JsonInput in = JsonInput.of(body);
        SendDocument command = new SendDocument(
                Ids.parse(id), in.textIfGiven("recipient"), in.textOrNull("subject"), in.textOrNull("message"));
        in.done();
        return posts.once(posted, body, () -> delivery(send.apply(command)));
    }

    Response sendAgain(String delivery, Posted posted, String body, Function<UUID, DeliveryView> sendAgain) {
        UUID old = Ids.parse(delivery);
        JsonInput.of(body).done();
        return posts.once(posted, body, () -> delivery(sendAgain.apply(old)));
    }

    String deliveries(String id, Function<UUID, List<DeliveryView>> deliveries) {
        return new JsonFields()
                .put("items", deliveries.apply(Ids.parse(id)), DeliveryJson::write)
                .text();
    }

    String history(String id, Function<UUID, List<TimelineEntry>> timeline) {
        return new JsonFields()
                .put(
                        "items",
                        timeline.apply(Ids.parse(id)),
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

    private static Response answer(DocumentView view) {
        return Versions.ok(view.version(), DocumentJson.write(view));
    }
}
