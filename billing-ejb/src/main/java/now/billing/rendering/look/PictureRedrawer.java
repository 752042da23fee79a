package now.billing.rendering.look;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import now.billing.maintaining.spi.LogoImages.LogoImage;

/** Draws a photograph or a scan of a paper anew, large enough to be read; a PNG stays one. */
final class PictureRedrawer {
    /** Pixels that are kept of the longer side, about: a page at 200 dots an inch. */
    private static final int KEPT_SIDE = 2_600;

    /** Pixels of the largest photograph; telephones have 12, 48, 50, 108 or 200 million. */
    static final long MOST_PIXELS = 210_000_000;

    private PictureRedrawer() {}

    /**
     * The picture upright and on white.
     *
     * @throws now.billing.kernel.problem.InvalidInput where it is no picture that can be read, or has too many pixels
     */
    static LogoImage redraw(byte[] upload) {
        PictureHeader header = LogoNormaliser.header(upload);
        BufferedImage decoded = LogoNormaliser.decode(upload, header, KEPT_SIDE, MOST_PIXELS);
        BufferedImage picture = LogoNormaliser.upright(LogoNormaliser.onWhite(decoded), header.orientation());
        boolean png = header.kind() == PictureHeader.Kind.PNG;
        return new LogoImage(
                png ? "image/png" : "image/jpeg",
                picture.getWidth(),
                picture.getHeight(),
                png ? png(picture) : LogoNormaliser.jpeg(picture));
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
