package now.billing.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestKeys;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the database before Arquillian reads its configuration, which names it by system properties. Only where a
 * server is about to start: the unit tests of this module need none.
 */
public final class ContainerDatabase implements LauncherSessionListener {
    private static TestDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("billing.container.libraries") == null) {
            return;
        }
        // Each of the JVMs that share the classes has a server of its own.
        createFolder(System.getProperty("billing.container.tmp"));
        database = TestDatabase.fresh();
        System.setProperty("billing.db.url", database.url());
        System.setProperty("billing.db.app.user", database.logins().appUser());
        System.setProperty("billing.db.app.password", database.logins().appPassword());
        System.setProperty("billing.db.platform.user", database.logins().platformUser());
        System.setProperty("billing.db.platform.password", database.logins().platformPassword());
        System.setProperty("billing.keys", TestKeys.TEXT);
        // Read by the tests inside the server too, as system properties of that process.
        for (int i = 0; i < 3; i++) {
            database.tenant();
        }
    }

    private static void createFolder(String path) {
        try {
            Files.createDirectories(Path.of(path));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
