package now.billing.rest.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API under {@code /api/v1}; its contract is the OpenAPI document served at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class RestV1 extends Application {
    /** The server's own description of the resources (WADL) stays off: there is one description. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
