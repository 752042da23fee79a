package now.billing.rendering.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures made to break a server, and pictures of honest people that are no plain RGB. */
class PictureBombsTest {
    private static final int RED = 0xE01020;
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Test
    void fourThousandSquaredOfSixteenBitsIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] bomb = png(4000, 4000, 16, 6, new byte[0]);

        assertRefused(bomb, "logo.too_large");
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 2147483647", "65535, 65535", "16000001, 1", "1, 16000001"})
    void hugeSizesInTheHeaderAreRefused(int width, int height) throws IOException {
        assertRefused(png(width, height, 8, 2, new byte[0]), "logo.too_large");
    }

    @Test
    void aHugeJpegIsRefused() throws IOException {
        byte[] jpeg = jpeg(picture(40, 20));
        int frame = indexOf(jpeg, 0xFF, 0xC0);
        byte[] bomb = jpeg.clone();
        Arrays.fill(bomb, frame + 5, frame + 9, (byte) 0xFF);

        assertRefused(bomb, "logo.too_large");
    }

    @Test
    void aHugeGifIsRefused() {
        byte[] gif = new byte[64];
        byte[] head = "GIF89a\u007f\u007f\u007f\u007f".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, gif, 0, head.length);

        assertRefused(gif, "logo.too_large");
    }

    @Test
    void aFrameOfAGifLargerThanTheGifItselfIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture(20, 10), "gif", out);
        byte[] gif = out.toByteArray();
        int frame = 13 + 3 * (2 << (gif[10] & 7));
        while (gif[frame] != 0x2C) {
            frame++;
        }
        Arrays.fill(gif, frame + 5, frame + 9, (byte) 0x7F);

        assertRefused(gif, "logo.not_a_picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void whatIsDeflatedBesideThePictureIsNeverInflated(String chunk) throws IOException {
        byte[] gigabyte = deflatedZeros(1 << 28);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write("bomb\0".getBytes(StandardCharsets.ISO_8859_1));
        data.write("iTXt".equals(chunk) ? new byte[] {1, 0, 0, 0} : new byte[] {0});
        data.write(gigabyte);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // A picture with a palette: of those a decoder reads every chunk.
        BufferedImage indexed = new BufferedImage(60, 30, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.createGraphics().drawImage(picture(60, 30), 0, 0, null);
        ImageIO.write(indexed, "png", out);
        byte[] bomb = afterHeader(out.toByteArray(), chunk, data.toByteArray());

        BufferedImage logo = Assertions.assertTimeout(AT_ONCE, () -> read(LogoNormaliser.normalise(bomb)));

        assertThat(logo.getWidth()).isEqualTo(60);
    }

    @Test
    void aJpegOfThousandsOfScansIsRefused() throws IOException {
        byte[] jpeg = jpeg(picture(64, 64));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(jpeg, 0, jpeg.length - 2);
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        for (int i = 0; i < 10_000; i++) {
            bomb.write(scan);
        }
        bomb.write(new byte[] {(byte) 0xFF, (byte) 0xD9});

        assertRefused(bomb.toByteArray(), "logo.not_a_picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
                "BM\u0000\u0000\u0000\u0000",
                "II*\u0000\u0008\u0000\u0000\u0000",
                "MM\u0000*\u0000\u0000\u0000\u0008",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
                "\u0000\u0000\u0000\u0020ftypheic",
                "%PDF-1.7",
                "GIF89a",
                "\u00FF\u00D8\u00FF",
                "\u0089PNG\r\n\u001A\n",
                ""
            })
    void everythingElseIsRefusedByItsContent(String file) {
        assertRefused(file.getBytes(StandardCharsets.ISO_8859_1), "logo.not_a_picture");
    }

    @Test
    void brokenFilesAreRefusedAndNothingWorse() throws IOException {
        for (byte[] whole : List.of(jpeg(picture(40, 20)), Logos.png(40, 20, 0))) {
            for (int cut = 0; cut < whole.length; cut += 7) {
                byte[] file = Arrays.copyOf(whole, cut);
                assertPictureOrRefusal(file);
            }
            for (int place = 0; place < Math.min(400, whole.length); place++) {
                byte[] file = whole.clone();
                file[place] ^= (byte) 0x55;
                assertPictureOrRefusal(file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 0, 0",
        "2, false, 1, 0",
        "3, false, 1, 1",
        "4, false, 0, 1",
        "5, true, 0, 0",
        "6, true, 1, 0",
        "7, true, 1, 1",
        "8, true, 0, 1"
    })
    void aCamerasOrientationIsObeyed(int orientation, boolean aside, int redRight, int redBelow) throws IOException {
        BufferedImage corner = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        corner.createGraphics().fillRect(0, 0, 0, 0);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 120; x++) {
                corner.setRGB(x, y, x < 30 && y < 30 ? RED : 0x1020E0);
            }
        }
        BufferedImage logo = read(LogoNormaliser.normalise(withExif(jpeg(corner), orientation)));

        assertThat(logo.getWidth()).isEqualTo(aside ? 60 : 120);
        int x = redRight == 1 ? logo.getWidth() - 10 : 10;
        int y = redBelow == 1 ? logo.getHeight() - 10 : 10;
        assertThat(new Color(logo.getRGB(x, y)).getRed()).isGreaterThan(180);
    }

    @Test
    void aPictureForPrintIsConvertedByItsProfile() throws IOException {
        byte[] logo = LogoNormaliser.normalise(withProfile(inks(0, 255, 255, 0), printProfile()));

        Color red = new Color(read(logo).getRGB(20, 10));
        assertThat(red.getRed()).isGreaterThan(180);
        assertThat(red.getGreen()).isLessThan(90);
        assertThat(red.getBlue()).isLessThan(90);
    }

    @Test
    void aPictureForPrintWithoutAProfileIsRefusedByName() throws IOException {
        assertRefused(inks(0, 255, 255, 0), "logo.cmyk_without_profile");
        byte[] screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        assertRefused(withProfile(inks(0, 255, 255, 0), screen), "logo.cmyk_without_profile");
    }

    @Test
    void aBrokenProfileIsNoIncident() throws IOException {
        assertPictureOrRefusal(withProfile(jpeg(picture(40, 20)), new byte[5000]));
        byte[] broken = printProfile();
        Arrays.fill(broken, 128, 1000, (byte) 0xFF);
        assertPictureOrRefusal(withProfile(inks(0, 255, 255, 0), broken));
    }

    private static void assertRefused(byte[] file, String code) {
        Assertions.assertTimeout(
                AT_ONCE,
                () -> assertThatThrownBy(() -> LogoNormaliser.normalise(file))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining(code));
    }

    private static void assertPictureOrRefusal(byte[] file) {
        try {
            assertThat(LogoNormaliser.normalise(file)).isNotEmpty();
        } catch (InvalidInput refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, RED);
            }
        }
        return picture;
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    /** A JPEG of four inks, as a program for print writes it. */
    private static byte[] inks(int... inks) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 20, 4, null);
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 40; x++) {
                raster.setPixel(x, y, inks);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] printProfile() throws IOException {
        String profile = "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc";
        try (InputStream in = PictureBombsTest.class.getResourceAsStream(profile)) {
            return in.readAllBytes();
        }
    }

    private static byte[] withProfile(byte[] jpeg, byte[] profile) throws IOException {
        int most = 60_000;
        int parts = (profile.length + most - 1) / most;
        byte[] result = jpeg;
        for (int part = parts; part >= 1; part--) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            data.write("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1));
            data.write(part);
            data.write(parts);
            data.write(Arrays.copyOfRange(profile, (part - 1) * most, Math.min(profile.length, part * most)));
            result = withSegment(result, 0xE2, data.toByteArray());
        }
        return result;
    }

    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        data.write(new byte[] {0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        return withSegment(jpeg, 0xE1, data.toByteArray());
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        DataOutputStream words = new DataOutputStream(out);
        words.writeShort(0xFF00 | marker);
        words.writeShort(data.length + 2);
        words.write(data);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] png(int width, int height, int depth, int colours, byte[] pixels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream words = new DataOutputStream(header);
        words.writeInt(width);
        words.writeInt(height);
        words.write(new byte[] {(byte) depth, (byte) colours, 0, 0, 0});
        out.write(chunk("IHDR", header.toByteArray()));
        out.write(chunk("IDAT", pixels));
        out.write(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] afterHeader(byte[] png, String name, byte[] data) throws IOException {
        int end = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, end);
        out.write(chunk(name, data));
        out.write(png, end, png.length - end);
        return out.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream words = new DataOutputStream(out);
        words.writeInt(data.length);
        words.write(name.getBytes(StandardCharsets.ISO_8859_1));
        words.write(data);
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(data);
        words.writeInt((int) sum.getValue());
        return out.toByteArray();
    }

    private static byte[] deflatedZeros(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written < count; written += zeros.length) {
                zip.write(zeros);
            }
        }
        // The file may have two megabytes; what is cut off would only inflate to more.
        return Arrays.copyOf(out.toByteArray(), Math.min(out.size(), 1_500_000));
    }

    private static int indexOf(byte[] file, int first, int second) {
        for (int i = 0; i < file.length - 1; i++) {
            if ((file[i] & 0xFF) == first && (file[i + 1] & 0xFF) == second) {
                return i;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
