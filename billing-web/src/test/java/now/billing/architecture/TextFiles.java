package now.billing.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files with texts for people: those of the pages, in parts, and those of mails and papers. */
final class TextFiles {
    static final List<String> TWINS = List.of("de", "fr");

    private static final Pattern TRANSLATED = Pattern.compile(".*_[a-z]{2}(_[A-Z]{2})?\\.properties");

    private TextFiles() {}

    /** The English ones of the pages. */
    static List<Path> ofPages() {
        return english("billing-web/src/main/texts");
    }

    /** All English ones. */
    static List<Path> all() {
        return Stream.of(
                        ofPages(),
                        english("billing-ejb/src/main/resources/i18n"),
                        english("billing-ejb/src/main/resources/now/billing/sending"),
                        english("billing-ejb/src/main/resources/now/billing/reminding"))
                .flatMap(List::stream)
                .toList();
    }

    /** The same file in another language. */
    static Path twin(Path english, String language) {
        String name = english.getFileName().toString().replace(".properties", "_" + language + ".properties");
        return english.resolveSibling(name);
    }

    static Properties read(Path file) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(Files.readString(file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return texts;
    }

    private static List<Path> english(String folder) {
        try (Stream<Path> files = Files.list(SourceTree.root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !TRANSLATED.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
