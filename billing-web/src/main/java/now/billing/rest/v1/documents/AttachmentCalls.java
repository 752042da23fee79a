package now.billing.rest.v1.documents;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import now.billing.drafting.AttachFile;
import now.billing.drafting.Attached;
import now.billing.facade.DocumentFacade;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.Conflict;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.plumbing.Digests;
import now.billing.rest.v1.plumbing.Files;
import now.billing.rest.v1.plumbing.Ids;
import org.jspecify.annotations.Nullable;

/** The calls about files beside documents of every kind. */
final class AttachmentCalls {
    private AttachmentCalls() {}

    static String list(String id, DocumentFacade documents) {
        return new JsonFields()
                .put("items", documents.attachments(Ids.parse(id)), AttachmentCalls::write)
                .text();
    }

    /** The file as it was brought: it is saved, and whoever opens it all the same opens it in a box of its own. */
    static Response get(String id, String name, DocumentFacade documents) {
        RenderedFile file = documents.attachment(Ids.parse(id), name);
        Response answer = Files.of(file);
        return Response.fromResponse(answer)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static Response put(
            DocumentKind kind,
            String id,
            String name,
            @Nullable String ifMatch,
            InputStream body,
            DocumentFacade documents) {
        UUID document = Ids.parse(id);
        Attached attached;
        try {
            attached =
                    documents.attach(new AttachFile(document, name, bytes(body), Digests.seenOrNull(ifMatch), false));
        } catch (Conflict conflict) {
            throw Digests.refusal(ifMatch, conflict);
        }
        Attachment attachment = attached.attachment();
        String path = "/api/v1/" + kind.path() + "/" + document + "/attachments/"
                + URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
        Response.ResponseBuilder answer = attached.added() ? Response.created(URI.create(path)) : Response.ok();
        return answer.type(MediaType.APPLICATION_JSON)
                .header("ETag", Digests.etag(attachment.digest()))
                .entity(write(attachment).text())
                .build();
    }

    static void delete(String id, String name, @Nullable String ifMatch, DocumentFacade documents) {
        documents.detach(Ids.parse(id), name, Digests.seen(ifMatch));
    }

    static JsonFields write(Attachment attachment) {
        return new JsonFields()
                .put("name", attachment.name())
                .put("type", attachment.type())
                .put("size", attachment.size())
                .put("digest", attachment.digest())
                .put("addedAt", attachment.addedAt());
    }

    /** Up to one byte more than is possible, so that the verb says that it is too much. */
    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(Attachment.MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new BadRequestException(broken);
        }
    }
}
