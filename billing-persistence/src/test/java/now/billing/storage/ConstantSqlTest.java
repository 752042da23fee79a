package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build refuses SQL that is put together at run time: compiles classes with the compiler settings of the build. */
class ConstantSqlTest {
    private static final String CONSTANT = """
            import now.billing.storage.ConstantText;
            import now.billing.storage.TenantSql;
            class Planted {
                private static final String COLUMNS = "id, name";
                int count(TenantSql sql, String typed) {
                    ConstantText text = ConstantText.of("select " + COLUMNS + " from item where name = ?", typed);
                    if (!typed.isEmpty()) {
                        text.append("and number = ?", typed);
                    }
                    return sql.rows(row -> row.text("name"), text).size()
                            + sql.execute("delete from item where id = ?", typed);
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void constantTextsCompile() throws Exception {
        assertThat(compile(CONSTANT)).doesNotContain("error:");
    }

    @Test
    void everyMethodOfTheGatewayRefusesATextThatWasPutTogether() throws Exception {
        List<String> calls = List.of(
                "sql.rows(row -> row.text(\"name\"), \"select name from item where name = '\" + typed + \"'\");",
                "sql.row(row -> row.text(\"name\"), typed);",
                "sql.execute(\"delete from item where name = '\" + typed + \"'\");",
                "sql.query(String.class, typed);",
                "sql.update(String.format(\"delete from Item i where i.name = '%s'\", typed));",
                "sql.batch(typed, java.util.List.of());",
                "now.billing.storage.ConstantText.of(typed);",
                "now.billing.storage.ConstantText.of(\"select 1\").append(\"order by \" + typed);");
        String before = "class Planted { void run(now.billing.storage.TenantSql sql, String typed) {\n";
        String output = compile(before + String.join("\n", calls) + "\n}}\n");
        for (int i = 0; i < calls.size(); i++) {
            assertThat(output).as(calls.get(i)).contains("Planted.java:" + (i + 2) + ": error: [CompileTimeConstant]");
        }
    }

    private String compile(String source) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("Planted.java"), source);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        exports().forEach(flag -> command.add("-J" + flag));
        command.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "-Xplugin:ErrorProne"));
        command.addAll(List.of("-processorpath", classPath, "-cp", classPath, "-d", folder.toString()));
        command.add(file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor() == 0).as(output).isEqualTo(!output.contains("error:"));
        return output;
    }

    /** What the build itself gives the compiler, from its own file. */
    private static List<String> exports() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        Path flags = root.resolve(".mvn/jvm.config");
        if (!Files.exists(flags)) {
            flags = root.getParent().resolve(".mvn/jvm.config");
        }
        return Arrays.asList(Files.readString(flags).strip().split("\\s+"));
    }
}
