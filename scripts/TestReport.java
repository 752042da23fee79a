import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Says at the end of a run what was skipped, by name and reason, and which classes took longest. */
public class TestReport {
    private static final int SLOWEST = 10;

    private record Skipped(String test, String reason) {}

    private record Timed(String name, double seconds) {}

    public static void main(String[] arguments) throws Exception {
        List<Skipped> skipped = new ArrayList<>();
        List<Timed> timed = new ArrayList<>();
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (Path report : reports(Path.of(arguments[0]))) {
            Element suite = reader.parse(report.toFile()).getDocumentElement();
            timed.add(new Timed(suite.getAttribute("name"), seconds(suite)));
            NodeList cases = suite.getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                NodeList why = test.getElementsByTagName("skipped");
                if (why.getLength() > 0) {
                    String reason = ((Element) why.item(0)).getAttribute("message");
                    skipped.add(new Skipped(test.getAttribute("classname") + "." + test.getAttribute("name"), reason));
                }
            }
        }
        System.out.println("\nSlowest classes:");
        timed.stream()
                .sorted(Comparator.comparingDouble(Timed::seconds).reversed())
                .limit(SLOWEST)
                .forEach(each -> System.out.printf(Locale.ROOT, "%7.1f s  %s%n", each.seconds(), each.name()));
        System.out.println(skipped.isEmpty() ? "Nothing was skipped." : "Skipped:");
        skipped.forEach(each -> System.out.println("  " + each.test() + ": " + each.reason()));
    }

    private static double seconds(Element suite) {
        return Double.parseDouble(suite.getAttribute("time").replace(",", ""));
    }

    private static List<Path> reports(Path root) throws IOException {
        List<Path> reports = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                for (String folder : List.of("surefire-reports", "failsafe-reports")) {
                    Path reportsOf = module.resolve("target").resolve(folder);
                    if (Files.isDirectory(reportsOf)) {
                        try (Stream<Path> files = Files.list(reportsOf)) {
                            files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                                    .forEach(reports::add);
                        }
                    }
                }
            }
        }
        return reports;
    }
}
