package now.billing.rendering.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class LogoNormaliserTest {
    @Test
    void cutsTheTransparentRimAndDropsTransparency() throws IOException {
        BufferedImage logo = read(LogoNormaliser.normalise(Logos.png(400, 200, 50)));

        assertThat(logo.getColorModel().hasAlpha()).isFalse();
        assertThat(logo.getWidth()).isEqualTo(300);
        assertThat(logo.getHeight()).isEqualTo(100);
    }

    @Test
    void makesLargePicturesSmall() throws IOException {
        BufferedImage logo = read(LogoNormaliser.normalise(Logos.png(3000, 1500, 0)));

        assertThat(logo.getWidth()).isEqualTo(LogoNormaliser.MAX_SIDE);
        assertThat(logo.getHeight()).isEqualTo(LogoNormaliser.MAX_SIDE / 2);
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> LogoNormaliser.normalise("<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("logo.not_a_picture");
    }

    @Test
    void refusesABrokenPicture() throws IOException {
        byte[] half = Arrays.copyOf(Logos.png(100, 100, 0), 60);

        assertThatThrownBy(() -> LogoNormaliser.normalise(half)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesTooManyPixelsBeforeDecodingThem() throws IOException {
        BufferedImage huge = new BufferedImage(5000, 4000, BufferedImage.TYPE_BYTE_BINARY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(huge, "png", png);

        assertThatThrownBy(() -> LogoNormaliser.normalise(png.toByteArray()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("logo.too_large");
    }

    @Test
    void refusesAnEmptyPicture() {
        assertThatThrownBy(() -> LogoNormaliser.normalise(Logos.png(100, 100, 50)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("logo.empty");
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
