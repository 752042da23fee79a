package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import now.billing.access.repeats.StoredAnswer;
import now.billing.drafting.ChangeMargin;
import now.billing.drafting.MarginView;
import now.billing.facade.MarginFacade;
import now.billing.facade.MarginFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.json.JsonTerms;
import now.billing.rest.v1.plumbing.Digests;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** The calls about notes and tags in the margin of documents of every kind. */
@ApplicationScoped
public class MarginCalls {
    @Inject
    private MarginFacades facades;

    @Inject
    private Posts posts;

    String notes(DocumentKind kind, String id) {
        return new JsonFields()
                .put("items", margins(kind).margin(Ids.parse(id)).notes(), MarginCalls::note)
                .text();
    }

    Response write(DocumentKind kind, String id, Posted posted, String body) {
        UUID document = Ids.parse(id);
        ChangeMargin command = new ChangeMargin.Write(text(body));
        return posts.once(posted, body, () -> {
            MarginView.Note written =
                    margins(kind).write(document, command).notes().get(0);
            return new StoredAnswer(
                    201,
                    posted.location(written.id()),
                    Versions.etag(written.version()),
                    note(written).text());
        });
    }

    Response correct(DocumentKind kind, String id, String noteId, @Nullable String ifMatch, String body) {
        UUID note = Ids.parse(noteId);
        ChangeMargin command = new ChangeMargin.Correct(note, seen(ifMatch), text(body));
        MarginView margin = margins(kind).write(Ids.parse(id), command);
        MarginView.Note corrected = margin.notes().stream()
                .filter(each -> each.id().equals(note))
                .findFirst()
                .orElseThrow();
        return Versions.ok(corrected.version(), note(corrected));
    }

    void remove(DocumentKind kind, String id, String note, @Nullable String ifMatch) {
        margins(kind).write(Ids.parse(id), new ChangeMargin.Remove(Ids.parse(note), seen(ifMatch)));
    }

    Response tags(DocumentKind kind, String id) {
        return answer(margins(kind).margin(Ids.parse(id)));
    }

    Response tag(DocumentKind kind, String id, @Nullable String ifMatch, String body) {
        UUID document = Ids.parse(id);
        String seen = Digests.seen(ifMatch);
        JsonInput in = JsonInput.of(body);
        List<String> tags = new JsonTerms(in).values("tags", text -> text);
        in.done();
        return answer(margins(kind).write(document, new ChangeMargin.Tag(tags, seen)));
    }

    private MarginFacade margins(DocumentKind kind) {
        return facades.of(kind);
    }

    private static int seen(@Nullable String ifMatch) {
        return (int) Math.min(Versions.seen(ifMatch), Integer.MAX_VALUE);
    }

    private static String text(String body) {
        JsonInput in = JsonInput.of(body);
        String text = in.text("text");
        in.done();
        return text;
    }

    private static Response answer(MarginView margin) {
        return Response.ok(new JsonFields().texts("tags", margin.tags()).text(), MediaType.APPLICATION_JSON)
                .header("ETag", Digests.etag(margin.tagDigest()))
                .build();
    }

    private static JsonFields note(MarginView.Note note) {
        return new JsonFields()
                .put("id", note.id())
                .put("text", note.text())
                .put("who", note.who())
                .put("mine", note.mine())
                .put("writtenAt", note.writtenAt())
                .put("changedAt", note.changedAt())
                .put("version", note.version());
    }
}
