package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedConnectionTest {
    private final List<String> prepared = new ArrayList<>();
    private final Connection guarded = GuardedConnection.of(raw(), new StatementGuard());

    @Test
    void aTextThatIsOneStatementPasses() throws SQLException {
        guarded.prepareStatement("insert into a values (?)");
        assertThat(prepared).containsExactly("insert into a values (?)");
    }

    @Test
    void aTextThatWasJoinedByOthersIsStillRefused() {
        assertThatThrownBy(() -> guarded.prepareStatement("select 1\n;\nselect 2"))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("a semicolon outside a literal");
        assertThat(prepared).isEmpty();
    }

    /** A connection that remembers what it was asked to prepare. */
    private Connection raw() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    prepared.add((String) arguments[0]);
                    return null;
                });
    }
}
