package now.billing.rest.v1;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import now.billing.rendering.RenderedFile;

/** Finished files as answers. */
final class Files {
    private Files() {}

    static Response of(RenderedFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("ETag", "\"" + file.digest().hex() + "\"")
                .build();
    }
}
