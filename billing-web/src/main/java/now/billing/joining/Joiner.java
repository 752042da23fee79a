package now.billing.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Joins the parts of the API's contract and of the texts, and writes the pages out (see billing-web/pom.xml); left out
 * of the web archive.
 */
public final class Joiner {
    private Joiner() {}

    /**
     * @param arguments folder of the contract's parts, file of the whole contract, folder of the texts' parts, folder
     *     for the bundles, folder of the pages, folder for the pages as they are served
     * @throws IllegalStateException if something stands in two parts, or twice in one
     */
    public static void main(String... arguments) throws IOException {
        Path contract = Path.of(arguments[0]);
        write(Path.of(arguments[1]), ContractParts.joined(files(contract, ".yaml"), files(contract, ".template")));
        for (Map.Entry<String, String> bundle :
                TextParts.joined(files(Path.of(arguments[2]), ".properties")).entrySet()) {
            write(Path.of(arguments[3], bundle.getKey()), bundle.getValue());
        }
        Path pages = Path.of(arguments[4]);
        for (Path page : pages(pages)) {
            write(Path.of(arguments[5]).resolve(pages.relativize(page)), PageParts.written(Files.readString(page)));
        }
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
