package now.billing.rendering.look;

import static now.billing.rendering.look.CraftedPictures.afterHeader;
import static now.billing.rendering.look.CraftedPictures.deflatedZeros;
import static now.billing.rendering.look.CraftedPictures.indexOf;
import static now.billing.rendering.look.CraftedPictures.inks;
import static now.billing.rendering.look.CraftedPictures.jpeg;
import static now.billing.rendering.look.CraftedPictures.picture;
import static now.billing.rendering.look.CraftedPictures.png;
import static now.billing.rendering.look.CraftedPictures.printProfile;
import static now.billing.rendering.look.CraftedPictures.read;
import static now.billing.rendering.look.CraftedPictures.withExif;
import static now.billing.rendering.look.CraftedPictures.withProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures made to break a server, and pictures of honest people that are no plain RGB. */
class PictureBombsTest {
    static final int RED = 0xE01020;
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
}
