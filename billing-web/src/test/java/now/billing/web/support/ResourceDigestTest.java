package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResourceDigestTest {
    private final Map<String, String> files =
            new TreeMap<>(Map.of("/resources/billing/css/base.css", "a", "/resources/billing/fonts/plex.woff2", "b"));

    @Test
    void isTheSameForTheSameFiles() {
        assertThat(digest()).hasSize(12).isEqualTo(digest());
    }

    @Test
    void changesWithAnyFileAndWithAnyName() {
        String before = digest();
        files.put("/resources/billing/fonts/plex.woff2", "c");
        String changed = digest();
        files.put("/resources/billing/js/new.js", "");
        assertThat(Set.of(before, changed, digest())).hasSize(3);
    }

    private String digest() {
        return ResourceDigest.of(
                this::inside, path -> new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8)));
    }

    private Set<String> inside(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> {
                    int slash = path.indexOf('/', folder.length());
                    return slash < 0 ? path : path.substring(0, slash + 1);
                })
                .collect(Collectors.toSet());
    }
}
