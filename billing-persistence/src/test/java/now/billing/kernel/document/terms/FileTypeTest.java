package now.billing.kernel.document.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
    @Test
    void aFileIsKnownByItsBytes() throws IOException {
        assertThat(FileType.of(bytes("%PDF-1.7\n"))).contains(FileType.PDF);
        assertThat(FileType.of(bytes("\u0089PNG\r\n\u001a\n..."))).contains(FileType.PNG);
        assertThat(FileType.of(bytes("\u00ff\u00d8\u00ff\u00e0"))).contains(FileType.JPEG);
        assertThat(FileType.of(zip("xl/workbook.xml", "<workbook/>"))).contains(FileType.XLSX);
        assertThat(FileType.of(zip("mimetype", FileType.ODS.mediaType()))).contains(FileType.ODS);
        assertThat(FileType.of("Größe;Menge\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8)))
                .contains(FileType.CSV);
        assertThat(FileType.of(bytes("Gr\u00f6\u00dfe,Menge\n"))).as("Latin 1").contains(FileType.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "\n <svg xmlns='http://www.w3.org/2000/svg'/>",
                "\u00ef\u00bb\u00bf\n<html>",
                "<html>Gr\u00f6\u00dfe</html>",
                "MZ\u0000\u0001",
                "PK\u0003\u0004"
            })
    void anotherOneIsNone(String content) {
        assertThat(FileType.of(bytes(content))).isEmpty();
    }

    @Test
    void aTypeIsFoundByItsName() {
        assertThat(FileType.named("text/csv")).contains(FileType.CSV);
        assertThat(FileType.named("text/html")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] stored = bytes(content);
            CRC32 sum = new CRC32();
            sum.update(stored);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(stored.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(stored);
        }
        return out.toByteArray();
    }
}
