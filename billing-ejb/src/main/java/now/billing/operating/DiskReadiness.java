package now.billing.operating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: whether the disk of data, mails and logs has room left. On a full one nothing can be stored,
 * and whoever watches should know it before the first invoice is refused.
 */
@Readiness
@ApplicationScoped
public class DiskReadiness implements HealthCheck {
    /** Less than this is full: the database needs room for its next log file, the server for what it unpacks. */
    static final long LEAST_MEGABYTES = 32;

    private static final long MEGABYTE = 1024L * 1024;
    private static final String NAME = "disk";

    @Inject
    @ConfigProperty(name = "billing.home")
    private Optional<String> home;

    @Override
    public HealthCheckResponse call() {
        Path folder = Path.of(home.orElseGet(() -> System.getProperty("java.io.tmpdir")));
        try {
            return answer(Files.getFileStore(folder).getUsableSpace() / MEGABYTE);
        } catch (IOException unknown) {
            return HealthCheckResponse.named(NAME)
                    .withData("problem", "the disk cannot be asked")
                    .down()
                    .build();
        }
    }

    /** Down where the room is used up; the answer says how much is left. */
    private static HealthCheckResponse answer(long megabytes) {
        return HealthCheckResponse.named(NAME)
                .withData("freeMegabytes", megabytes)
                .withData("neededMegabytes", LEAST_MEGABYTES)
                .status(hasRoom(megabytes))
                .build();
    }

    static boolean hasRoom(long megabytes) {
        return megabytes >= LEAST_MEGABYTES;
    }
}
