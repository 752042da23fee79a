package now.billing.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Bodies that the server itself reads and parses as soon as anything asks for a parameter: forms and uploads. What is
 * wrong with them must be refused before, since nothing of ours sees them while they are read.
 */
final class FormBodies {
    /** A page of a stranger has a handful of fields. */
    static final int STRANGERS_FIELDS = 50;

    /** What the server's listener reads of a form at most; an editor sends what was touched, not the document. */
    static final long FORMS = 2 * 1024 * 1024;

    private static final Logger LOG = System.getLogger(FormBodies.class.getName());
    private static final String MULTIPART = "multipart/";
    private static final String FORM = "application/x-www-form-urlencoded";

    private FormBodies() {}

    /**
     * The status with which to refuse the request before anything reads its body: 415 for an upload where none is
     * declared, 411 for a form or an upload that does not say how long it is, 413 for one that is too long.
     *
     * @param limit of any body at this path, in bytes
     */
    static OptionalInt refusal(HttpServletRequest request, long limit) {
        if (!isParsedByTheServer(request)) {
            return OptionalInt.empty();
        }
        boolean upload = isUpload(request);
        String path = RequestPath.of(request);
        if (upload && Uploads.at(path).isEmpty()) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
        long most = upload ? Uploads.at(path).map(Uploads.Limit::bytes).orElse(limit) : Math.min(limit, FORMS);
        return length > most ? OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) : OptionalInt.empty();
    }

    /**
     * True where there are more fields, or parts, than any page sends from this path; called once the length was found
     * right, so what is parsed here is small.
     */
    static boolean hasTooManyFields(HttpServletRequest request) throws IOException, ServletException {
        String path = RequestPath.of(request);
        if (isUpload(request)) {
            int most = Uploads.at(path).map(Uploads.Limit::parts).orElse(0);
            return request.getParts().size() > most;
        }
        return isForm(request)
                && Door.of(path) != Door.PEOPLE
                && request.getParameterMap().size() > STRANGERS_FIELDS;
    }

    /**
     * Deletes what the server may have kept of the parts of an upload that was let in, whatever became of it. Never of
     * one that was refused: asking for its parts reads and parses it.
     */
    static void clear(HttpServletRequest upload) {
        try {
            for (Part part : upload.getParts()) {
                part.delete();
            }
        } catch (IOException | ServletException | RuntimeException broken) {
            LOG.log(Level.DEBUG, "parts that could not be read or deleted", broken);
        }
    }

    static boolean isParsedByTheServer(HttpServletRequest request) {
        return isUpload(request) || isForm(request);
    }

    static boolean isUpload(HttpServletRequest request) {
        return type(request).startsWith(MULTIPART);
    }

    /** Pages are drawn in the encoding of what was sent, also where it has no body. */
    static boolean hasKnownCharset(HttpServletRequest request) {
        String charset = request.getCharacterEncoding();
        try {
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return type(request).startsWith(FORM);
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }
}
