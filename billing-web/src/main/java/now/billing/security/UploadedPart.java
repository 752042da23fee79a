package now.billing.security;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file of an upload. Its name and type are what the sender says, and nothing is stored under them. */
final class UploadedPart implements Part {
    private final String name;
    private final String file;
    private final String type;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] content;

    UploadedPart(String name, String file, BodyPart part, byte[] content) throws MessagingException {
        this.name = name;
        this.file = file;
        this.type = part.getContentType();
        this.content = content;
        for (Header header : Collections.list(part.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), first -> new ArrayList<>())
                    .add(header.getValue());
        }
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getSubmittedFileName() {
        return file;
    }

    @Override
    public long getSize() {
        return content.length;
    }

    @Override
    public void write(String fileName) {
        throw new UnsupportedOperationException("uploads are not written to files");
    }

    /** It is in memory only, and goes with its request. */
    @Override
    public void delete() {}

    @Override
    public @Nullable String getHeader(String header) {
        return getHeaders(header).stream().findFirst().orElse(null);
    }

    @Override
    public Collection<String> getHeaders(String header) {
        return List.copyOf(headers.getOrDefault(header, List.of()));
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.copyOf(headers.keySet());
    }
}
