package now.billing.rest.v1.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.NotFound;
import now.billing.maintaining.WordRecords;
import now.billing.organization.DocumentWords;
import now.billing.organization.KnownWords;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** What documents and their mails say, by kind and language. */
@Path("organization/texts")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WordsResource {
    private static final String ONE = "{kind}/{language}";

    @Inject
    private WordRecords words;

    @GET
    @Needs("settings.read")
    public String list() {
        return new JsonFields()
                .put("items", words.all(), WordsResource::write)
                .put("next", (Object) null)
                .text();
    }

    @GET
    @Needs("settings.read")
    @Path(ONE)
    public Response get(@PathParam("kind") String kind, @PathParam("language") String language) {
        return answer(words.get(kind(kind), language));
    }

    @PUT
    @Needs("settings.write")
    @Path(ONE)
    public Response change(
            @PathParam("kind") String kind,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        DocumentKind of = kind(kind);
        long version = Versions.seen(ifMatch);
        JsonInput in = JsonInput.of(body);
        in.passOver("kind", "language", "version");
        DocumentWords said = new DocumentWords(
                text(in, "intro"),
                text(in, "closing"),
                text(in, "terms"),
                text(in, "mailSubject"),
                text(in, "mailText"));
        in.done();
        return answer(words.save(new KnownWords(of, language, said, version)));
    }

    private static DocumentKind kind(String path) {
        for (DocumentKind kind : DocumentWords.KINDS) {
            if (kind.key().equals(path)) {
                return kind;
            }
        }
        throw NotFound.create();
    }

    private static String text(JsonInput in, String name) {
        return Objects.requireNonNullElse(in.textOrNull(name), "");
    }

    private static Response answer(KnownWords known) {
        return Versions.ok(known.version(), write(known));
    }

    private static JsonFields write(KnownWords known) {
        DocumentWords said = known.words();
        return new JsonFields()
                .put("kind", known.kind().key())
                .put("language", known.language())
                .put("intro", said.intro())
                .put("closing", said.closing())
                .put("terms", said.terms())
                .put("mailSubject", said.subject())
                .put("mailText", said.message())
                .put("version", known.version());
    }
}
