package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.PartyRole;
import now.billing.receivables.PartyTab;
import now.billing.words.Words;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("(?:t\\[|b:say[12]\\()'([A-Za-z0-9.]+)'(\\.concat)?");

    private static final Pattern WORD = Pattern.compile("kind\\.say1?\\('([A-Za-z0-9.]+)'[,)](?!\\.concat)");

    private final ResourceBundle texts = Words.in(Locale.ENGLISH);
    private static final Pattern PARTY_WORD = Pattern.compile("party\\.say\\('([A-Za-z0-9.]+)'\\)");

    @Test
    void everyTextThatAPageNamesIsInTheBundle() throws IOException {
        List<String> missing = new ArrayList<>();
        int[] found = {0};
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> {
                Matcher key = KEY.matcher(read(file));
                while (key.find()) {
                    found[0]++;
                    boolean known = key.group(2) == null
                            ? texts.containsKey(key.group(1))
                            : texts.keySet().stream().anyMatch(each -> each.startsWith(key.group(1)));
                    if (!known) {
                        missing.add(file + ": " + key.group(1));
                    }
                }
            });
        }
        assertThat(found[0]).isGreaterThan(300);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordThatAPageAsksOfItsKindIsThereForEachKindWithPages() throws IOException {
        List<String> kinds = Stream.of(DocumentKind.values())
                .filter(kind -> Files.isDirectory(PAGES.resolve("app").resolve(kind.path())))
                .filter(kind -> kind != DocumentKind.RECURRING) // has one of the shared pages, see below
                .filter(kind -> kind != DocumentKind.BILL) // has none of them
                .map(DocumentKind::key)
                .toList();
        List<String> words = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file -> WORD.matcher(read(file)).results().forEach(word -> words.add(word.group(1))));
        }
        assertThat(kinds).hasSizeGreaterThan(1);
        assertThat(words).hasSizeGreaterThan(10);
        for (String kind : kinds) {
            assertThat(words)
                    .as(kind)
                    .allMatch(word -> texts.containsKey(kind + "." + word) || texts.containsKey("document." + word));
        }
    }

    /** What a person reads in the editor of a recurring invoice, which shares no other page. */
    @Test
    void everyWordOfTheEditorIsThereForRecurringInvoices() {
        assertThat(List.of("title", "new", "saved", "notes", "discarded"))
                .allMatch(word -> texts.containsKey("recurring." + word));
    }

    @Test
    void everyWordThatAPageAsksOfItsPartyIsThereForEachRole() throws IOException {
        List<String> words = new ArrayList<>();
        for (PartyTab tab : PartyTab.values()) {
            words.add("tab." + tab);
            if (tab != PartyTab.CURRENT) {
                words.addAll(List.of("none." + tab, "none.hint." + tab));
            }
        }
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(
                            file -> PARTY_WORD.matcher(read(file)).results().forEach(word -> words.add(word.group(1))));
        }
        assertThat(words).hasSizeGreaterThan(15);
        for (PartyRole role : PartyRole.values()) {
            assertThat(words)
                    .as(role.key())
                    .allMatch(word ->
                            texts.containsKey(role.key() + "." + word) || texts.containsKey(role.path() + "." + word));
        }
    }

    @Test
    void noPageCarriesAStyleOrAScriptOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        Pattern inline = Pattern.compile(
                "<[^>]*\\s(style|on[a-z]+)=\"(?!if \\(args|PF\\(|(?:return )?Billing(Editor|List|Attachments))[^>]*>");
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> {
                Matcher each = inline.matcher(read(file));
                while (each.find()) {
                    found.add(file + ": " + each.group());
                }
            });
        }
        assertThat(found).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
