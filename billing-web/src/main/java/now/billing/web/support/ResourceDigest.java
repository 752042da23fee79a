package now.billing.web.support;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import now.billing.kernel.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One digest over all our resources, not one for each: a style names the addresses of fonts, so that its text as it is
 * sent changes with them.
 */
final class ResourceDigest {
    private static final String FOLDER = "/resources/billing/";
    private static final String KEY = ResourceDigest.class.getName();
    private static final int LENGTH = 12;

    private ResourceDigest() {}

    /** The digest of what this application carries, reckoned once. */
    static String ofApplication() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return (String) external.getApplicationMap()
                .computeIfAbsent(KEY, key -> of(external::getResourcePaths, external::getResourceAsStream));
    }

    /**
     * The digest of a folder and all below it.
     *
     * @param list what lies in a folder; names of folders end with a slash
     * @param open a file's content
     */
    static String of(Function<String, @Nullable Set<String>> list, Function<String, @Nullable InputStream> open) {
        MessageDigest digest = Sha256.start();
        add(FOLDER, list, open, digest);
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static void add(
            String folder,
            Function<String, @Nullable Set<String>> list,
            Function<String, @Nullable InputStream> open,
            MessageDigest digest) {
        Set<String> inside = list.apply(folder);
        for (String path : inside == null ? Set.<String>of() : new TreeSet<>(inside)) {
            if (path.endsWith("/")) {
                add(path, list, open, digest);
                continue;
            }
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            try (InputStream content = open.apply(path)) {
                digest.update(content == null ? new byte[0] : content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
