package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R14 and R16: small files, told packages, decisions that can be found. */
class TidyTest {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([a-z0-9.]+);");

    @Test
    void everyFileIsTidy() {
        List<Path> files = SourceTree.production();
        assertThat(files).hasSizeGreaterThan(100);
        Map<String, String> sources = new TreeMap<>();
        files.forEach(file -> sources.put(SourceTree.root().relativize(file).toString(), SourceTree.read(file)));
        assertThat(Tidiness.findings(sources)).isEmpty();
    }

    /** A test is read to learn what the product does, so it is as short as what it tests. */
    @Test
    void noTestIsLongerThanAClassMayBe() {
        List<Path> files = SourceTree.tests();
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files)
                .filteredOn(file -> SourceTree.read(file).lines().count() > Tidiness.CLASS_LINES)
                .isEmpty();
    }

    @Test
    void aLongClassALongMethodAManyParametersAndAnEmptyCatchAreFound() {
        String source =
                "class Long {\n  void many(int a, int b, int c, int d, int e, int f, int g) {}\n  void big() {\n"
                        + "    int x = 0;\n".repeat(61) + "    try { x++; } catch (RuntimeException e) { }\n  }\n"
                        + "  // TO" + "DO\n".repeat(1) + "  int y;\n".repeat(240) + "}\n" + "/".repeat(121) + "\n";
        assertThat(String.join("\n", Tidiness.findings("Long.java", source)))
                .contains(
                        "class Long has",
                        "method big has",
                        "method many has 7",
                        "empty catch",
                        "unfinished",
                        "columns");
    }

    @Test
    void noPackageLivesInTwoModulesAndEachTellsItsPurpose() {
        Map<String, String> moduleOf = new HashMap<>();
        List<String> findings = new ArrayList<>();
        Map<String, List<Path>> byPackage = SourceTree.production().stream()
                .collect(Collectors.groupingBy(file -> packageOf(SourceTree.read(file))));
        byPackage.forEach((name, files) -> {
            for (Path file : files) {
                String module = SourceTree.root().relativize(file).getName(0).toString();
                String other = moduleOf.putIfAbsent(name, module);
                if (other != null && !other.equals(module)) {
                    findings.add(name + " is in " + other + " and " + module);
                }
            }
            boolean told = files.stream()
                    .filter(file -> file.endsWith("package-info.java"))
                    .map(SourceTree::read)
                    .anyMatch(text -> text.contains("@NullMarked") && text.startsWith("/**"));
            if (!told) {
                findings.add(name + " has no package-info with a first sentence and @NullMarked");
            }
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void everyDecisionIsLinkedFromTheIndex() throws IOException {
        Path folder = SourceTree.root().resolve("docs/adr");
        String index = Files.readString(folder.resolve("README.md"));
        try (Stream<Path> records = Files.list(folder)) {
            List<String> names = records.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .toList();
            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    private static String packageOf(String source) {
        Matcher matcher = PACKAGE.matcher(source);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
