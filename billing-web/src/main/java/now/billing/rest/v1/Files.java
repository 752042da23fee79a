package now.billing.rest.v1;

import jakarta.ws.rs.core.Response;
import now.billing.rendering.archive.RenderedFile;

/** Finished files as answers. */
final class Files {
    private Files() {}

    static Response of(RenderedFile file) {
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", file.disposition("attachment"))
                .header("ETag", "\"" + file.digest().hex() + "\"")
                .build();
    }
}
