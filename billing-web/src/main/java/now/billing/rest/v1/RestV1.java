package now.billing.rest.v1;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.rest.NeedsFilter;
import now.billing.rest.RefusalMapper;
import now.billing.rest.TextAnswer;
import now.billing.rest.TextBody;
import now.billing.rest.v1.documents.EmbeddedFiles;

/** The API under {@code /api/v1}; its contract is the OpenAPI document served at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class RestV1 extends Application {
    static final Set<Class<?>> AROUND_EVERY_CALL =
            Set.of(EmbeddedFiles.class, NeedsFilter.class, RefusalMapper.class, TextAnswer.class, TextBody.class);

    /**
     * Every bean with a path is a resource; the server's own search would take the abstract ones, too, and warn of
     * them.
     */
    @Override
    public Set<Class<?>> getClasses() {
        Stream<Class<?>> beans = CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass);
        return Stream.concat(AROUND_EVERY_CALL.stream(), beans.filter(each -> each.isAnnotationPresent(Path.class)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The server's own description of the resources (WADL) stays off: there is one description. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
