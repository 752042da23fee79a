package now.billing.rendering.look;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rendering.look.PictureHeader.BrokenPicture;

/**
 * Turns an uploaded logo into what papers need: a small opaque JPEG without a transparent or white rim. Done once at
 * upload, because a PNG with transparency costs every paper more than its whole text and is not allowed in PDF/A-1.
 */
public final class LogoNormaliser {
    /** Largest file accepted, in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;
    /** Largest picture accepted, in pixels; checked before it is decoded. */
    public static final int MAX_PIXELS = 16_000_000;
    /** Width and height of the result are at most this, in pixels. */
    public static final int MAX_SIDE = 640;

    /** Pixels that are decoded of the longer side, about; enough to make it small without stairs. */
    private static final int KEPT_SIDE = 3 * MAX_SIDE;

    private static final ProblemCode NOT_A_PICTURE = ProblemCode.of("logo.not_a_picture");
    private static final ProblemCode EMPTY = ProblemCode.of("logo.empty");
    private static final BigDecimal QUALITY = new BigDecimal("0.9");
    private static final int NEARLY_WHITE = 250;
    private static final int NEARLY_TRANSPARENT = 8;

    private LogoNormaliser() {}

    /**
     * @param upload bytes of a PNG, JPEG or GIF
     * @return a JPEG of at most {@value #MAX_SIDE} pixels a side, on white, cut to what is visible
     * @throws InvalidInput where the file is too large, no such picture, of inks without a profile, or empty to the eye
     */
    public static byte[] normalise(byte[] upload) {
        if (upload.length > MAX_BYTES) {
            throw InvalidInput.value(PictureDecoder.TOO_LARGE, "value", upload.length + " bytes", "limit", MAX_BYTES);
        }
        PictureHeader header = header(upload);
        BufferedImage picture = decode(upload, header, KEPT_SIDE, MAX_PIXELS);
        Rectangle visible = visiblePart(picture);
        if (visible.isEmpty()) {
            throw InvalidInput.value(EMPTY);
        }
        BufferedImage small = fit(onWhite(picture.getSubimage(visible.x, visible.y, visible.width, visible.height)));
        return jpeg(upright(small, header.orientation()));
    }

    static PictureHeader header(byte[] upload) {
        try {
            return PictureHeader.of(upload);
        } catch (BrokenPicture broken) {
            throw InvalidInput.value(NOT_A_PICTURE);
        }
    }

    static BufferedImage decode(byte[] upload, PictureHeader header, int side, long most) {
        try {
            return PictureDecoder.decode(upload, header, side, most);
        } catch (BrokenPicture broken) {
            throw InvalidInput.value(NOT_A_PICTURE);
        }
    }

    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean aside = ExifOrientation.turnsAside(orientation);
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] turned = ExifOrientation.upright(pixels, width, height, orientation);
        int newWidth = aside ? height : width;
        int newHeight = aside ? width : height;
        BufferedImage upright = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_INT_RGB);
        upright.setRGB(0, 0, newWidth, newHeight, turned, 0, newWidth);
        return upright;
    }

    /** Cuts rows and columns that are transparent or nearly white, so that the logo ends flush with the margin. */
    private static Rectangle visiblePart(BufferedImage picture) {
        int left = picture.getWidth();
        int top = picture.getHeight();
        int right = -1;
        int bottom = -1;
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                if (isVisible(row[x])) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new Rectangle(left, top, Math.max(0, right - left + 1), Math.max(0, bottom - top + 1));
    }

    private static boolean isVisible(int argb) {
        int alpha = argb >>> 24;
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return alpha > NEARLY_TRANSPARENT && Math.min(red, Math.min(green, blue)) < NEARLY_WHITE;
    }

    static BufferedImage onWhite(BufferedImage picture) {
        return draw(picture, picture.getWidth(), picture.getHeight());
    }

    /** Halves step by step: one large step down would leave stairs at the edges. */
    private static BufferedImage fit(BufferedImage picture) {
        BufferedImage current = picture;
        int side = Math.max(current.getWidth(), current.getHeight());
        while (side > MAX_SIDE) {
            int next = Math.max(MAX_SIDE, (side + 1) / 2);
            current = draw(current, scaled(current.getWidth(), next, side), scaled(current.getHeight(), next, side));
            side = next;
        }
        return current;
    }

    private static int scaled(int length, int next, int side) {
        return Math.max(1, (int) ((long) length * next / side));
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height) {
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return opaque;
    }

    static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY.floatValue());
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
