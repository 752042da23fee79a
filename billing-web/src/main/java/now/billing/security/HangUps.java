package now.billing.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log that a reader hung up before his answer was written: it is no fault of ours, and anybody could
 * fill the disk with it. The server itself is silent about it but where the answer is an error page.
 */
@WebListener
public class HangUps implements ServletContextListener, Filter {
    private static final List<String> CLOSED = List.of("Connection is closed", "Connection reset", "Broken pipe");

    /** Held for as long as this application runs: a logger that nobody holds is forgotten with its filter. */
    private final Logger server = Logger.getLogger("jakarta.enterprise.web");

    private @Nullable Filter before;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        before = server.getFilter();
        server.setFilter(this);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        server.setFilter(before);
    }

    @Override
    public boolean isLoggable(LogRecord told) {
        Filter others = before;
        return !isHangUp(told.getThrown()) && (others == null || others.isLoggable(told));
    }

    private static boolean isHangUp(@Nullable Throwable thrown) {
        String said = thrown instanceof IOException ? thrown.getMessage() : null;
        return said != null && CLOSED.stream().anyMatch(said::startsWith);
    }
}
