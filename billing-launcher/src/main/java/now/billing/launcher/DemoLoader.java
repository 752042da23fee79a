package now.billing.launcher;

import java.net.URI;
import java.nio.file.Path;

/**
 * Loads the demonstration into a running system through its public API; found by {@link java.util.ServiceLoader}.
 * Called
 * at most once per start with {@code --demo}; an implementation leaves alone what an earlier start loaded.
 */
public interface DemoLoader {
    /**
     * Fills the system and writes {@code demo-access.json} into the home folder.
     *
     * @param baseUrl where the system serves on this machine, with a trailing slash
     * @param address the address people use, with a trailing slash
     * @param home the folder of data, keys and logs
     * @param invitations set-up links, one for each business of the demonstration
     */
    void load(URI baseUrl, String address, Path home, Invitations invitations);
}
