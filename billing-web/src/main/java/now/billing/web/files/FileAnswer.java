package now.billing.web.files;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import now.billing.rendering.archive.RenderedFile;

/** Writes a file as an answer: named, with its digest as ETag, so that an unchanged one travels only once. */
public final class FileAnswer {
    private FileAnswer() {}

    /** A file of our own making; a picture is shown, everything else is saved. */
    public static void write(HttpServletRequest request, HttpServletResponse response, RenderedFile file)
            throws IOException {
        write(request, response, file, file.mediaType().startsWith("image/") ? "inline" : "attachment");
    }

    /** A file that somebody brought: it is saved, and whoever opens it all the same opens it in a box of its own. */
    static void foreign(HttpServletRequest request, HttpServletResponse response, RenderedFile file)
            throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        write(request, response, file, "attachment");
    }

    /** What became of a file that was sent. */
    static void json(HttpServletResponse response, JsonObjectBuilder json) throws IOException {
        byte[] answer = json.build().toString().getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, RenderedFile file, String disposition)
            throws IOException {
        String tag = "\"" + file.digest().hex() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Disposition", file.disposition(disposition));
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
