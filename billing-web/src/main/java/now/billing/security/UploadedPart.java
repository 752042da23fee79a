package now.billing.security;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of an upload. Its name and type are what the sender says, and nothing is stored under them. */
final class UploadedPart implements Part {
    private final String name;
    private final String file;
    private final String type;
    private final byte[] content;

    UploadedPart(String name, String file, String type, byte[] content) {
        this.name = name;
        this.file = file;
        this.type = type;
        this.content = content;
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
        return null;
    }

    @Override
    public Collection<String> getHeaders(String header) {
        return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of();
    }
}
