package now.billing.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import now.billing.kernel.document.terms.FileType;
import org.junit.jupiter.api.Test;

class PictureMetadataTest {
    /** A directory of one entry: the camera was held by 6, a quarter turn. */
    private static final String TURNED = "\1\22\0\3\0\0\0\1\0\6";

    private static final String EXIF = "Exif\0\0MM\0*\0\0\0\b\0\1" + TURNED + "\0\0\0\0\0\0GPS 52.5 13.4";

    @Test
    void aPhotographKeepsHowItIsTurnedAndNothingElse() throws IOException {
        byte[] plain = picture("jpeg");
        int behindFirst = 20;
        byte[] photo = joined(
                head(plain, behindFirst),
                segment(0xe1, EXIF),
                segment(0xe1, "http://ns.adobe.com/xap/1.0/\0GPS 52.5"),
                segment(0xfe, "GPS by word"),
                tail(plain, behindFirst),
                "second picture with GPS".getBytes(StandardCharsets.ISO_8859_1));
        byte[] kept = PictureMetadata.without(FileType.JPEG, photo);
        assertThat(text(kept)).doesNotContain("GPS").contains(TURNED);
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
        assertThat(PictureMetadata.without(FileType.JPEG, kept)).isEqualTo(kept);
        assertThat(PictureMetadata.without(FileType.JPEG, plain)).isEqualTo(plain);
    }

    @Test
    void aDrawingLosesItsTexts() throws IOException {
        byte[] plain = picture("png");
        int behindHeader = 33;
        byte[] told = joined(
                head(plain, behindHeader),
                "\0\0\0\5tEXtGPS\0x\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
                tail(plain, behindHeader));
        assertThat(PictureMetadata.without(FileType.PNG, told)).isEqualTo(plain);
    }

    @Test
    void whatIsNoWholePictureIsNothingAndOtherFilesStay() throws IOException {
        byte[] cut = joined(head(picture("jpeg"), 2), head(segment(0xe1, EXIF), 9));
        assertThat(PictureMetadata.without(FileType.JPEG, cut)).isEmpty();
        assertThat(PictureMetadata.without(FileType.PNG, head(picture("png"), 40)))
                .isEmpty();
        byte[] csv = "a;b".getBytes(StandardCharsets.US_ASCII);
        assertThat(PictureMetadata.without(FileType.CSV, csv)).isEqualTo(csv);
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage picture = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 16; x++) {
            picture.setRGB(x, x / 2, 0xff8800 + x);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static int[] pixels(byte[] content) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static byte[] segment(int marker, String data) {
        int length = data.length() + 2;
        byte[] head = {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length};
        return joined(head, data.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] head(byte[] content, int length) {
        return Arrays.copyOf(content, length);
    }

    private static byte[] tail(byte[] content, int from) {
        return Arrays.copyOfRange(content, from, content.length);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
