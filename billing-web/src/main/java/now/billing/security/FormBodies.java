package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
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
        boolean upload = isUpload(request);
        if (!upload && !isForm(request)) {
            return OptionalInt.empty();
        }
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
     * True where there are more fields than any page of a stranger sends; called once the length was found right. This
     * reads them: as UTF-8 where the form does not say, as browsers never do.
     */
    static boolean hasTooManyFields(HttpServletRequest request) throws UnsupportedEncodingException {
        if (!isForm(request) || Door.of(RequestPath.of(request)) == Door.PEOPLE) {
            return false;
        }
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        return request.getParameterMap().size() > STRANGERS_FIELDS;
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
