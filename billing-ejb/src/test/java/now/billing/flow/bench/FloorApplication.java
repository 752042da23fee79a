package now.billing.flow.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The bare application that {@code ./bench request} deploys beside the product, in an archive that nothing else
 * builds: what a request costs at the least in this server.
 */
@ApplicationPath("api")
public class FloorApplication extends Application {}
