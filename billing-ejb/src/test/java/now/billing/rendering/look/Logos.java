package now.billing.rendering.look;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class Logos {
    private Logos() {}

    /** A mark of two shapes with a transparent rim. */
    public static byte[] png(int width, int height, int rim) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        int inner = Math.max(0, height - 2 * rim);
        graphics.setColor(Color.decode("#4F46E5"));
        graphics.fillRect(rim, rim, inner, inner);
        graphics.setColor(Color.decode("#1F2937"));
        graphics.fillRect(rim + inner, rim + inner / 3, Math.max(0, width - 2 * rim - inner), inner / 3);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
