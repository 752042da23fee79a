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
    void statementsTravelTogetherInTheirOrder() throws SQLException {
        together("insert into a values (?)", "select 1 from b");
        assertThat(prepared).containsExactly("insert into a values (?)\n;\nselect 1 from b");
    }

    @Test
    void eachTextIsReadByItself() {
        assertThatThrownBy(() -> together("select 1", "select 2; reset role"))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("a semicolon outside a literal");
        assertThatThrownBy(() -> together("select 'open", "select ' ; reset role --'"))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("a literal without end");
        assertThatThrownBy(() -> together("select 1", "set local role x")).isInstanceOf(SecurityException.class);
        assertThat(prepared).isEmpty();
    }

    @Test
    void aCommentAtAnEndDoesNotSwallowTheNextStatement() throws SQLException {
        together("select 1 -- the first", "select 2");
        assertThat(prepared.get(0).lines()).containsExactly("select 1 -- the first", ";", "select 2");
    }

    @Test
    void aTextThatWasJoinedByOthersIsStillRefused() {
        assertThatThrownBy(() -> guarded.prepareStatement("select 1\n;\nselect 2"))
                .isInstanceOf(SecurityException.class);
    }

    private void together(String... texts) throws SQLException {
        ((GuardedConnection.Together) guarded).prepareTogether(List.of(texts));
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
