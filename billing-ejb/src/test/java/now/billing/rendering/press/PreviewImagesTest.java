package now.billing.rendering.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import now.billing.rendering.jasper.JasperRenderer;
import now.billing.rendering.paper.SamplePapers;
import org.junit.jupiter.api.Test;

class PreviewImagesTest {
    private final byte[] pdf = new JasperRenderer().document(SamplePapers.sixtyLines(), null, null);

    @Test
    void drawsAPageAtTheResolutionAskedFor() throws IOException {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(PreviewImages.png(pdf, 2, 72)));

        assertThat(page.getWidth()).isEqualTo(595);
        assertThat(page.getHeight()).isEqualTo(842);
    }

    @Test
    void countsPages() {
        assertThat(PreviewImages.pageCount(pdf)).isEqualTo(3);
    }

    @Test
    void refusesAPageThatIsNotThere() {
        assertThatThrownBy(() -> PreviewImages.png(pdf, 4, 72)).isInstanceOf(IllegalArgumentException.class);
    }
}
