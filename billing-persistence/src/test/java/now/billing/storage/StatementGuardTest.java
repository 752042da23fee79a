package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementGuardTest {
    private final StatementGuard guard = new StatementGuard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; reset role",
                "select 1;",
                "select name from item where name = 'x' ; set local role t_aaaaaaaaaaaa --'",
                "SET LOCAL ROLE \"t_aaaaaaaaaaaa\"",
                "set role t_aaaaaaaaaaaa",
                "reset role",
                "reset all",
                "SET SESSION AUTHORIZATION app",
                "/* hello */ set role x",
                "-- hello\nset role x",
                "do $$ begin execute 'reset role'; end $$",
                "discard all",
                "call something()",
                "copy item to stdout",
                "prepare p as select 1",
                "explain select 1",
                "grant t_a to t_b",
                "create table x (y text)",
                "select set_config('role', 't_aaaaaaaaaaaa', true)",
                "select Set_Config ('role', 't_aaaaaaaaaaaa', true)",
                "select pg_catalog.\"set_config\"('role', 't_aaaaaaaaaaaa', true)",
                "select U&\"set\\005fconfig\"('role', 'x', true)",
                "select query_to_xml('select 1', true, true, '')",
                "select query_to_xml_and_xmlschema('select 1', true, true, '')",
                "select lo_import('/etc/passwd')",
                "select pg_read_file('/etc/passwd')",
                "select * from dblink('host=x', 'select 1') as t(a int)",
                "select '\\'; reset role --'",
                "select e'\\\\'; reset role --'",
                "select $tag$ ' $tag$; reset role",
                "select /* /* */ ' */ 1; reset role --'",
                "select 'never ends",
                "select \"never ends",
                "select /* never ends",
                "select $a$ never ends $b$",
                "",
                "   ",
                "12"
            })
    void textsThatCouldLeaveTheTenantAreRefused(String text) {
        assertThatThrownBy(() -> guard.check(text))
                .isInstanceOf(SecurityException.class)
                .hasMessageStartingWith("statement refused: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a, b from document where name = 'semi;colon' and x = ?",
                "SELECT t0.ID FROM INVOICE t0 WHERE (t0.NAME LIKE ? ESCAPE '\\')",
                "insert into item (id, role) values (?, ?)",
                "update party set note = 'set role; reset role' where id = $1",
                "delete from item where id = ?",
                "with due as (select id from outbox_event for update skip locked) select id from due",
                "select 'it''s; fine' /* a ; in a comment */ -- another ;",
                "select E'it\\'s; fine'",
                "select $$a ; b$$ || $t$;$$;$t$",
                "select \"odd;name\" from item",
                "values (1)",
                "(select 1) union (select 2)"
            })
    void ordinaryStatementsPass(String text) {
        assertThat(guard.check(text)).isSameAs(text);
    }

    @Test
    void aTextThatWasRefusedOnceIsRefusedAgain() {
        String text = "select 1; select 2";
        assertThatThrownBy(() -> guard.check(text)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> guard.check(text)).isInstanceOf(SecurityException.class);
    }
}
