package now.billing.rest.v1.plumbing;

import jakarta.ws.rs.core.Response;
import now.billing.rendering.archive.RenderedFile;

/** Finished files as answers. */
public final class Files {
    private Files() {}

    /** A file that somebody brought: it is saved, and whoever opens it all the same opens it in a box of its own. */
    public static Response foreign(RenderedFile file) {
        return Response.fromResponse(of(file))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    public static Response of(RenderedFile file) {
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", file.disposition("attachment"))
                .header("ETag", "\"" + file.digest().hex() + "\"")
                .build();
    }
}
