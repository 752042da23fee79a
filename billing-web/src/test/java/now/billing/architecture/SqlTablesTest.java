package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R23: SQL may not point up. */
class SqlTablesTest {
    private static final Path SCRIPTS = SourceTree.root().resolve("billing-persistence/src/main/resources/db");
    private static final Pattern MADE =
            Pattern.compile("(?im)^create (?:unlogged )?(?:table|view) (?:if not exists )?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?im)^drop (?:table|view) (?:if exists )?(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package now\\.billing\\.([\\w.]+);");

    @Test
    void everyTableHasOneOwner() throws IOException {
        Set<String> tables = new TreeSet<>(names(MADE));
        tables.removeAll(names(DROPPED));
        List<String> owned =
                SqlTables.OWNED.values().stream().flatMap(Set::stream).toList();
        assertThat(tables).hasSizeGreaterThan(30);
        assertThat(owned).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void everyTextNamesTablesOfItsOwnPackageOrBelow() {
        List<String> findings = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        for (Path file : SourceTree.production()) {
            String source = SourceTree.read(file);
            Matcher name = PACKAGE.matcher(source);
            // The launcher and its benchmarks stand outside of the layers and look at tables from there.
            if (!name.find() || Layers.entriesOf(name.group(1)).isEmpty()) {
                continue;
            }
            Set<String> here = SqlTables.named(source);
            named.addAll(here);
            SqlTables.forbidden(name.group(1), here)
                    .forEach((table, owner) -> findings.add(
                            file.getFileName() + " of " + name.group(1) + " names " + table + " of " + owner));
        }
        assertThat(named).as("what was read").contains("party", "ledger_entry", "document_overview", "outbox_event");
        assertThat(findings).isEmpty();
    }

    @Test
    void aTextThatPointsUpIsFound() {
        assertThat(forbidden("parties", "\"select id from party c\" + \" join document_standing s on true\""))
                .containsExactly("document_standing");
        assertThat(forbidden("documents.drafts", "\"select 1 from document d, document_reception\""))
                .containsExactly("document_reception");
        assertThat(forbidden("documents.drafts", "\"select state from document_overview\""))
                .containsExactly("document_overview");
        assertThat(forbidden("documents.records", "\"select 1 from issued_record, document\""))
                .containsExactly("document");
        assertThat(forbidden("payments", "\"update delivery set state = 'SENT'\""))
                .containsExactly("delivery");
        assertThat(forbidden("evidence", "\"insert into \" + \"tenant (id) values (?)\""))
                .containsExactly("tenant");
        assertThat(forbidden("settling", "\"delete from payment\"")).containsExactly("payment");
    }

    @Test
    void aTextThatPointsDownAndAReportAreNot() {
        assertThat(forbidden("receivables", "\"select 1 from allocation join payment p on true join party on true\""))
                .isEmpty();
        assertThat(forbidden("documents.register", "\"select 1 from document_overview join delivery on true\""))
                .isEmpty();
        assertThat(forbidden("reporting", "\"select 1 from ledger_entry join party on true\""))
                .isEmpty();
        assertThat(forbidden("parties", "\"a payment of \" + name + \" from outside\""))
                .isEmpty();
    }

    private static Set<String> forbidden(String packageName, String expression) {
        Set<String> named = SqlTables.named("class Planted { Object text = " + expression + "; }");
        return SqlTables.forbidden(packageName, named).keySet();
    }

    private static Set<String> names(Pattern pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            files.filter(file -> file.toString().endsWith(".sql"))
                    .map(SourceTree::read)
                    .forEach(script -> pattern.matcher(script).results().forEach(found -> names.add(found.group(1))));
        }
        return names;
    }
}
