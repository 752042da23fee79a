package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import now.billing.identity.Permission;
import org.junit.jupiter.api.Test;

class RolesTest {
    @Test
    void everyPermissionIsARoleThatPagesCanAskFor() throws IOException {
        String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));

        assertThat(Pattern.compile("<role-name>([^<]+)</role-name>")
                        .matcher(descriptor)
                        .results()
                        .map((MatchResult role) -> role.group(1)))
                .containsExactlyInAnyOrderElementsOf(Permission.words(Permission.all()));
    }
}
