package now.billing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pools of all nodes together, read from the boot files that make them. */
class ConnectionBudgetTest {
    private static final Path CONFIG = Path.of("..", "payara-config", "src", "main", "config");

    @Test
    void allPoolsOfAllNodesAreCounted() throws IOException {
        String production = Files.readString(CONFIG.resolve("production").resolve("preboot.txt"));

        assertThat(ConnectionBudget.poolsIn(production)).isEqualTo(48 + 16);
        assertThat(new ConnectionBudget(2, 64).needed()).isEqualTo(2 * 64 + ConnectionBudget.BESIDE);
    }

    @Test
    void everyPoolGivesUpOnASilentServerAndLaterThanTheServerGivesUpItself() throws IOException {
        for (String profile : List.of("development", "production")) {
            List<String> pools = Files.readAllLines(CONFIG.resolve(profile).resolve("preboot.txt")).stream()
                    .filter(line -> line.startsWith("create-jdbc-connection-pool"))
                    .toList();
            assertThat(pools)
                    .hasSize(2)
                    .allSatisfy(pool -> assertThat(pool)
                            .contains(":connectTimeout=5:", ":socketTimeout=40:", ":tcpKeepAlive=true:", "--maxwait="));
        }
    }
}
