package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every status has one page of ours, which is there; what is named nowhere has one, too. */
class ErrorPagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    private static List<Element> pages;

    @BeforeAll
    static void read() throws Exception {
        Document webXml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(WEBAPP.resolve("WEB-INF/web.xml").toFile());
        pages = elements(webXml.getElementsByTagName("error-page"));
    }

    @Test
    void everyStatusIsNamedOnce() {
        List<String> codes = texts("error-code");
        assertThat(codes).contains("403", "404", "500", "503").doesNotHaveDuplicates();
    }

    @Test
    void onePageIsForAllOthers() {
        assertThat(pages)
                .filteredOn(page -> page.getElementsByTagName("error-code").getLength() == 0
                        && page.getElementsByTagName("exception-type").getLength() == 0)
                .hasSize(1);
    }

    @Test
    void everyPageIsThere() {
        assertThat(texts("location"))
                .hasSameSizeAs(pages)
                .allSatisfy(location -> assertThat(Files.isRegularFile(WEBAPP.resolve(location.substring(1))))
                        .as(location)
                        .isTrue());
    }

    private static List<String> texts(String name) {
        return pages.stream()
                .flatMap(page -> elements(page.getElementsByTagName(name)).stream())
                .map(each -> each.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
