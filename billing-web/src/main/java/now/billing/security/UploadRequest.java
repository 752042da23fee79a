package now.billing.security;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload (RFC 7578) that was read and taken apart here, within its limits and in memory only. The server's own
 * parser counts no parts and frees none: the cleaner of each holds the very part it waits for (ADR 0047).
 */
final class UploadRequest extends HttpServletRequestWrapper {
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String[]> fields = new LinkedHashMap<>();

    /**
     * Its parameters are the fields of the body alone: asked for those of the address, the server parses the body.
     *
     * @throws BodyRefused where there are more parts than this address takes, or what came is no such body
     */
    UploadRequest(HttpServletRequest request, int mostParts) throws IOException {
        super(request);
        byte[] body = request.getInputStream().readAllBytes();
        try {
            String boundary = new ContentType(request.getContentType()).getParameter("boundary");
            if (boundary == null || boundary.isEmpty()) {
                throw BodyRefused.malformed(request);
            }
            if (countUpTo(mostParts + 1, "--" + boundary, body) > mostParts + 1) {
                throw BodyRefused.tooManyParts(request);
            }
            MimeMultipart whole = new MimeMultipart(new ByteArrayDataSource(body, request.getContentType()));
            for (int i = 0; i < whole.getCount(); i++) {
                take(whole.getBodyPart(i));
            }
        } catch (MessagingException noUpload) {
            throw BodyRefused.malformed(request);
        }
    }

    /** How often the mark stands in the body, the end's included; counting ends after one more than wanted. */
    private static int countUpTo(int most, String mark, byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + mark.length())) {
            count++;
        }
        return count;
    }

    private void take(BodyPart part) throws MessagingException {
        String[] header = part.getHeader("Content-Disposition");
        ContentDisposition disposition = new ContentDisposition(header == null || header.length == 0 ? "" : header[0]);
        String name = disposition.getParameter("name");
        if (name == null) {
            throw new ParseException("a part without a name");
        }
        String file = disposition.getParameter("filename");
        byte[] content = content(part);
        if (file != null) {
            parts.add(new UploadedPart(name, file, part, content));
            return;
        }
        List<String> values = new ArrayList<>(List.of(fields.getOrDefault(name, new String[0])));
        values.add(new String(content, StandardCharsets.UTF_8));
        fields.put(name, values.toArray(String[]::new));
    }

    /** Decoded where the part says that it is encoded, which no browser does. */
    private static byte[] content(BodyPart part) throws MessagingException {
        try {
            return part.getInputStream().readAllBytes();
        } catch (IOException undecodable) {
            throw new MessagingException("a part that cannot be decoded", undecodable);
        }
    }

    @Override
    public Collection<Part> getParts() {
        return List.copyOf(parts);
    }

    @Override
    public @Nullable Part getPart(String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new NoInput();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }
}
