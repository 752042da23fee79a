package now.billing.rest.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API under {@code /api/v1}; its contract is the OpenAPI document served at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class RestV1 extends Application {}
