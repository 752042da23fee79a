package now.billing.rendering.look;

import static now.billing.rendering.look.CraftedPictures.indexOf;
import static now.billing.rendering.look.CraftedPictures.jpeg;
import static now.billing.rendering.look.CraftedPictures.picture;
import static now.billing.rendering.look.CraftedPictures.read;
import static now.billing.rendering.look.CraftedPictures.withExif;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import now.billing.maintaining.spi.LogoImages.LogoImage;
import org.junit.jupiter.api.Test;

/** Photographs of papers, as telephones take them. */
class PictureRedrawerTest {
    private static final int LONGEST = 2_600;

    @Test
    void aPhotographOfFortyEightMegapixelsBecomesAReadablePage() throws IOException {
        byte[] photograph = withExif(jpeg(new BufferedImage(8000, 6000, BufferedImage.TYPE_BYTE_GRAY)), 6);
        LogoImage page = PictureRedrawer.redraw(photograph);
        assertThat(page.mediaType()).isEqualTo("image/jpeg");
        assertThat(page.height()).isBetween(LONGEST / 2, LONGEST);
        assertThat(page.width()).as("upright").isEqualTo(page.height() * 3 / 4);
        assertThat(new String(page.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(read(page.bytes()).getWidth()).isEqualTo(page.width());
    }

    @Test
    void aLargePictureThatIsKeptWholeWhileItIsDecodedIsRefused() throws IOException {
        byte[] bomb = jpeg(picture(40, 20));
        int frame = indexOf(bomb, 0xFF, 0xC0);
        size(bomb, frame, 0x2000);
        // A scan of one colour of three: a decoder waits for the others.
        int scan = indexOf(bomb, 0xFF, 0xDA);
        bomb[scan + 4] = 1;
        assertThatThrownBy(() -> PictureRedrawer.redraw(bomb)).hasMessageContaining("logo.too_large");
    }

    @Test
    void noPictureIsLargerThanAnyPhotograph() throws IOException {
        byte[] bomb = jpeg(picture(40, 20));
        size(bomb, indexOf(bomb, 0xFF, 0xC0), 0xFFFF);
        assertThatThrownBy(() -> PictureRedrawer.redraw(bomb)).hasMessageContaining("logo.too_large");
    }

    private static void size(byte[] jpeg, int frame, int side) {
        byte[] both = {(byte) (side >> 8), (byte) side, (byte) (side >> 8), (byte) side};
        System.arraycopy(Arrays.copyOf(both, both.length), 0, jpeg, frame + 5, both.length);
    }
}
