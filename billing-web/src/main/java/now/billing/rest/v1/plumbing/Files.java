package now.billing.rest.v1.plumbing;

import jakarta.ws.rs.core.Response;
import now.billing.rendering.archive.RenderedFile;

/** Finished files as answers. */
public final class Files {
    private Files() {}

    public static Response of(RenderedFile file) {
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", file.disposition("attachment"))
                .header("ETag", "\"" + file.digest().hex() + "\"")
                .build();
    }
}
