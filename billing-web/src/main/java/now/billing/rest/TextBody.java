package now.billing.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A body as text. JSON is UTF-8 (RFC 8259): another encoding is refused by its name, and bytes that are no UTF-8 are
 * refused instead of becoming characters that nobody sent.
 */
@Provider
@Consumes({MediaType.TEXT_PLAIN, MediaType.WILDCARD}) // plain text by name, or the server's own reader takes it
public class TextBody implements MessageBodyReader<String> {
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii", "ascii");

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == String.class;
    }

    @Override
    public String readFrom(
            Class<String> type,
            Type generic,
            Annotation[] annotations,
            @Nullable MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        String charset = media == null ? null : media.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !UTF_8.contains(charset.toLowerCase(Locale.ROOT))) {
            throw new NotSupportedException();
        }
        return text(bytes(body));
    }

    /** A body that breaks off, or whose frames cannot be read, was sent wrong or not to its end. */
    private static byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException broken) {
            throw new BadRequestException(broken);
        }
    }

    /**
     * The text that these bytes are.
     *
     * @throws InvalidInput {@code input.malformed} about the body where they are no UTF-8
     */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw InvalidInput.of("body", ProblemCode.MALFORMED, "value", "UTF-8");
        }
    }
}
