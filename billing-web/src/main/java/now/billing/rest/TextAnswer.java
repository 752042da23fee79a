package now.billing.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sends a text as the body of an answer in one piece and with its length. The server's own writer sends it in pieces of
 * eight kilobytes, each through all of its layers.
 */
@Provider
public class TextAnswer implements WriterInterceptor {
    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (answer.getEntity() instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
            answer.setEntity(bytes);
            answer.setType(byte[].class);
            answer.setGenericType(byte[].class);
        }
        answer.proceed();
    }
}
