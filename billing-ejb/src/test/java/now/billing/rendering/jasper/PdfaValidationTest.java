package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Look;
import now.billing.rendering.look.LogoNormaliser;
import now.billing.rendering.look.Logos;
import now.billing.rendering.paper.LookedPapers;
import now.billing.rendering.paper.SampleMoney;
import now.billing.rendering.paper.SamplePapers;
import now.billing.rendering.paper.SwissPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every paper is valid PDF/A-3b in the eyes of veraPDF. */
class PdfaValidationTest {
    private final JasperRenderer renderer = new JasperRenderer();

    @TempDir
    private Path folder;

    @Test
    void everyPaperIsValid() throws IOException, InterruptedException {
        byte[] logo = LogoNormaliser.normalise(Logos.png(600, 200, 20));
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, IssuedDocument> paper : SamplePapers.all().entrySet()) {
            files.add(write(
                    paper.getKey(), renderer.document(paper.getValue(), "https://billing.example.test/d/a", logo)));
        }
        files.add(write("draft", renderer.draft(SamplePapers.rich("en"), logo)));
        files.add(write("receipt", renderer.receipt(SampleMoney.receipt(), logo)));
        files.add(write("statement", renderer.statement(SampleMoney.statement(24), logo)));

        for (Look look : LookedPapers.all()) {
            String name = look.layout() + "-" + look.typeface();
            IssuedDocument rich = LookedPapers.in(SamplePapers.rich("de"), look, "Guten Tag", "Auf Wiedersehen");
            files.add(write(name, renderer.document(rich, null, logo)));
            IssuedDocument swiss = LookedPapers.in(SwissPapers.creditorReference("fr"), look);
            files.add(write(name + "-swiss", renderer.document(swiss, null, logo)));
        }

        List<String> verdicts = verdicts(files);

        assertThat(verdicts)
                .hasSameSizeAs(files)
                .allSatisfy(line -> assertThat(line).startsWith("PASS"));
    }

    private String write(String name, byte[] pdf) throws IOException {
        return Files.write(folder.resolve(name + ".pdf"), pdf).toString();
    }

    private static List<String> verdicts(List<String> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("verapdf.jar"),
                "org.verapdf.apps.GreenfieldCliWrapper",
                "--format",
                "text",
                "-f",
                "3b"));
        command.addAll(files);
        Process validator =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        validator.waitFor();
        return output.lines().filter(line -> line.matches("(PASS|FAIL) .*")).toList();
    }
}
