package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import now.billing.kernel.problem.FieldProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
    private static final String ZIP = "PK\u0003\u0004";

    @Test
    void theTypeIsToldByTheBytes() {
        assertThat(AttachmentType.of(bytes("%PDF-1.7 x"), "a.png")).contains(AttachmentType.PDF);
        assertThat(AttachmentType.of(bytes("\u0089PNG\r\n\u001a\n"), "a")).contains(AttachmentType.PNG);
        assertThat(AttachmentType.of(bytes("\u00ff\u00d8\u00ff"), "a")).contains(AttachmentType.JPEG);
        assertThat(AttachmentType.of(bytes(ZIP + "xl/workbook.xml"), "a")).contains(AttachmentType.XLSX);
        assertThat(AttachmentType.of(bytes(ZIP + "word/document.xml"), "a")).contains(AttachmentType.DOCX);
        assertThat(AttachmentType.of(odf("text"), "a")).contains(AttachmentType.ODT);
        assertThat(AttachmentType.of(odf("spreadsheet"), "a")).contains(AttachmentType.ODS);
    }

    @Test
    void theNameTellsOnlyAListOfValuesFromOtherText() {
        assertThat(AttachmentType.of(bytes("a;b\n1;2"), "A.CSV")).contains(AttachmentType.CSV);
        assertThat(AttachmentType.of(bytes("Hello"), "a.exe")).contains(AttachmentType.TEXT);
        assertThat(AttachmentType.TEXT.hasName("a.exe")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MZ\u0000\u0001",
                "\u007fELF\u0001",
                "<!DOCTYPE html><p>",
                "  <svg xmlns='http://www.w3.org/2000/svg'/>",
                "#!/bin/sh\nrm",
                ZIP + "META-INF/MANIFEST.MF",
                ZIP + "xl/workbook.xml xl/vbaProject.bin",
                ZIP + "word/document.xml word/vbaProject.bin",
                "GIF89a\u0001"
            })
    void whatRunsOrIsUnknownIsNoAttachment(String content) {
        assertThat(AttachmentType.of(bytes(content), "a.txt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Angebot März.pdf", "a.b.pdf", "Größe 'neu' (2).txt", "見積書.pdf", "می\u200Cخواهم.pdf", "-.pdf"})
    void namesOfAllLanguagesAreNames(String name) {
        assertThat(wrong(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../a.pdf | attachment.name_forbidden",
                "a/b.pdf | attachment.name_forbidden",
                "a\\b.pdf | attachment.name_forbidden",
                ".pdf | attachment.name_forbidden",
                "a. | attachment.name_forbidden",
                "a\u202Efdp.exe | text.forbidden_character",
                "a\u2066b.pdf | attachment.name_forbidden",
                "a\"b.pdf | attachment.name_forbidden",
                "C:a.pdf | attachment.name_forbidden"
            })
    void whatMisleadsOrLeadsElsewhereIsNone(String name, String code) {
        assertThat(wrong(name)).contains(code);
    }

    @Test
    void aNameHasOneLineAndALimit() {
        assertThat(wrong("a\r\nBcc: b.pdf")).contains("text.forbidden_character");
        assertThat(wrong("a".repeat(AttachmentName.LONGEST))).isEmpty();
        assertThat(wrong("a".repeat(AttachmentName.LONGEST + 1))).containsExactly("input.too_long");
        assertThat(wrong("\u200B")).containsExactly("input.required");
    }

    private static List<String> wrong(String name) {
        FieldProblems problems = new FieldProblems();
        AttachmentName.check(problems, "name", AttachmentName.typed(name));
        return problems.list().stream().map(each -> each.code().value()).toList();
    }

    private static byte[] odf(String kind) {
        String type = "application/vnd.oasis.opendocument." + kind;
        return bytes((ZIP + "x".repeat(26) + "mimetype").substring(0, 38) + type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
