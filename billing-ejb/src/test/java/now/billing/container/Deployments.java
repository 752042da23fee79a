package now.billing.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of all in-container tests: what the build made, never a list of classes. A test class adds only its
 * own helpers. Each test class starts a server (about 15 s), so there are few of them.
 */
public final class Deployments {
    private Deployments() {}

    /** A WAR with the built EJB modules, their libraries, and these classes of the test. */
    public static WebArchive with(Class<?>... testClasses) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "billing-test.war");
        war.addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        // The server reads no descriptor from a jar in WEB-INF/lib.
        war.addAsWebInfResource(new File("src/main/resources/META-INF/ejb-jar.xml"), "ejb-jar.xml");
        war.addClasses(testClasses);
        war.addAsLibrary(new File(System.getProperty("billing.container.module")), "billing-ejb.jar");
        libraries().forEach(war::addAsLibrary);
        return war;
    }

    /** Copied there by the build before the integration tests. */
    private static Stream<File> libraries() {
        Path folder = Path.of(System.getProperty("billing.container.libraries"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().map(Path::toFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
