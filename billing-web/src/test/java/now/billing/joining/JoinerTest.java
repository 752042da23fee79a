package now.billing.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinerTest {
    private static final String TEMPLATE = "paths:\n  /${path}: {operationId: get${one}}\n";
    private static final String PAID =
            "paths:\n  /paid:\n    get: {}\ncomponents:\n  schemas:\n    Paid: {type: object}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeOnePartOfEach() throws IOException {
        part("contract/about.yaml", "openapi: 3.0.3\npaths:\n  /sold:\n    get: {}\n");
        part("contract/paid.yaml", PAID);
        part("contract/documents.template", TEMPLATE);
        part("texts/common.properties", "save=Save\n");
        part("pages/app/home.xhtml", "<p><b:icon\n    name=\"#{a ? 'x' : 'y'}\" styleClass=\"icon-small\"/></p>\n");
    }

    @Test
    void pagesAreServedWithTheirIconsWrittenOut() throws IOException {
        join();
        assertThat(folder.resolve("served/app/home.xhtml"))
                .hasContent("<p><svg class=\"icon icon-small\" aria-hidden=\"true\"><use"
                        + " href=\"#{b:own('img/icons.svg')}##{a ? 'x' : 'y'}\"/></svg></p>");
        part("pages/app/home.xhtml", "<b:icon styleClass=\"icon-small\" name=\"x\"/>");
        assertThatThrownBy(this::join).hasMessageContaining("styleClass");
    }

    @Test
    void partsBecomeOneContract() throws IOException {
        join();
        JsonNode whole = new YAMLMapper().readTree(folder.resolve("whole.yaml").toFile());
        assertThat(whole.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(whole.path("paths").fieldNames()).toIterable().containsExactlyInAnyOrder("/sold", "/paid");
        assertThat(whole.at("/components/schemas/Paid/type").asText()).isEqualTo("object");
    }

    @Test
    void aKindOfDocumentHasTheCallsOfTheTemplate() throws IOException {
        part("contract/invoices.yaml", "x-documents: {path: invoices, one: Invoice}\npaths:\n  /own: {}\n");
        join();
        JsonNode whole = new YAMLMapper().readTree(folder.resolve("whole.yaml").toFile());
        assertThat(whole.has("x-documents")).isFalse();
        assertThat(whole.path("paths").has("/own")).isTrue();
        assertThat(whole.path("paths").path("/invoices").path("operationId").asText())
                .isEqualTo("getInvoice");
        part("contract/invoices.yaml", "x-documents: {path: invoices}\n");
        assertThatThrownBy(this::join).hasMessageContaining("lacks a word");
    }

    @Test
    void nothingOfTheContractStandsInTwoParts() throws IOException {
        part("contract/second.yaml", PAID.replace("/paid", "/other"));
        assertThatThrownBy(this::join).hasMessageContaining("second.yaml: /components/schemas/Paid");
        part("contract/second.yaml", PAID.replace("Paid", "Other"));
        assertThatThrownBy(this::join).hasMessageContaining("second.yaml: /paths//paid/get");
        part("contract/second.yaml", "openapi: 3.1.0\n");
        assertThatThrownBy(this::join).hasMessageContaining("second.yaml: /openapi");
    }

    @Test
    void nothingOfTheContractStandsTwiceInOnePart() throws IOException {
        part("contract/second.yaml", "paths:\n  /a: {}\n  /a: {}\n");
        assertThatThrownBy(this::join).hasMessageContaining("/a");
    }

    @Test
    void aLanguageIsABundleOfAllItsParts() throws IOException {
        part("texts/editor.properties", "issue=Issue\n");
        part("texts/editor_de.properties", "issue=Ausstellen\n");
        part("texts/common_de.properties", "save=Sichern\n");
        join();
        assertThat(folder.resolve("bundles/messages.properties")).content().contains("save=Save", "issue=Issue");
        assertThat(folder.resolve("bundles/messages_de.properties"))
                .content()
                .contains("save=Sichern", "issue=Ausstellen")
                .doesNotContain("save=Save");
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        part("texts/editor.properties", "save=Keep\n");
        assertThatThrownBy(this::join).hasMessageContaining("editor.properties: save");
        part("texts/editor.properties", "issue=Issue\nissue : Give out\n");
        assertThatThrownBy(this::join).hasMessageContaining("editor.properties: issue");
    }

    private void join() throws IOException {
        Joiner.main(
                folder.resolve("contract").toString(),
                folder.resolve("whole.yaml").toString(),
                folder.resolve("texts").toString(),
                folder.resolve("bundles").toString(),
                folder.resolve("pages").toString(),
                folder.resolve("served").toString());
    }

    private void part(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
