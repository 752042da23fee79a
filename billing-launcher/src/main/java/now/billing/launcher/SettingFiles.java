package now.billing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settings as files in the secrets folder, named as MicroProfile Config names them: {@code billing.http.port} is
 * {@code BILLING_HTTP_PORT}. The environment stands above the launcher's own folder, that one above the shared folder.
 */
final class SettingFiles {
    private static final String PREFIX = "billing.";

    /** Known before there is a folder to read. */
    private static final Set<String> ENVIRONMENT_ONLY = Set.of("BILLING_HOME", "BILLING_PROFILE");

    private SettingFiles() {}

    /** The environment with what it leaves open filled from the files of this home. */
    static Map<String, String> beneath(Map<String, String> environment, Path home) {
        Path shared = home.resolve("secrets");
        Map<String, String> settings = new HashMap<>(read(shared));
        settings.putAll(read(shared.resolve("launcher")));
        settings.keySet().removeAll(ENVIRONMENT_ONLY);
        settings.putAll(environment);
        return settings;
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> found = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        for (Path file : settingsIn(folder)) {
            String key = String.valueOf(file.getFileName());
            try {
                found.put(
                        key.replace('.', '_').toUpperCase(Locale.ROOT),
                        Files.readString(file).strip());
            } catch (IOException e) {
                throw new StartRefused("Cannot read the setting " + file, e);
            }
        }
        return found;
    }

    private static List<Path> settingsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(PREFIX))
                    .toList();
        } catch (IOException e) {
            throw new StartRefused("Cannot read the folder " + folder, e);
        }
    }
}
