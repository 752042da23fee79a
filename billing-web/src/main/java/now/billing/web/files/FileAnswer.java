package now.billing.web.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import now.billing.rendering.archive.RenderedFile;

/** Writes a file as an answer: named, with its digest as ETag, so that an unchanged one travels only once. */
public final class FileAnswer {
    private FileAnswer() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, RenderedFile file)
            throws IOException {
        String tag = "\"" + file.digest().hex() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String kind = file.mediaType().startsWith("image/") ? "inline" : "attachment";
        response.setHeader("Content-Disposition", file.disposition(kind));
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
