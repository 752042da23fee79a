package now.billing.rendering.look;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rendering.look.PictureHeader.BrokenPicture;

/**
 * Decodes a picture that somebody sent, within bounds that are checked before: pixels, bytes in memory, scans. Only as
 * many of its pixels are kept as the result needs, so that memory does not grow with what the picture claims to be.
 */
final class PictureDecoder {
    /** What the pixels of a picture may take in memory, if they were all decoded. */
    static final long MAX_DECODED_BYTES = 64L * 1024 * 1024;

    static final ProblemCode TOO_LARGE = ProblemCode.of("logo.too_large");
    private static final ProblemCode INKS_WITHOUT_PROFILE = ProblemCode.of("logo.cmyk_without_profile");
    private static final int INKS = 4;
    private static final int FULL = 255;

    private final byte[] file;
    private final PictureHeader header;
    private final int step;

    private PictureDecoder(byte[] file, PictureHeader header, int side) {
        this.file = file;
        this.header = header;
        long longest = Math.max(header.width(), header.height());
        this.step = (int) Math.max(1, (longest + side - 1) / side);
    }

    /**
     * @param side pixels that are kept of the longer side, about
     * @param most pixels of a picture that is decoded row by row; any other has at most those of a logo
     * @return red, green, blue and alpha of the picture as it lies in the file, whatever its colours were
     * @throws InvalidInput where it is too large, or of inks without a profile
     * @throws BrokenPicture where it cannot be read
     */
    static BufferedImage decode(byte[] file, PictureHeader header, int side, long most) {
        boolean large = header.byRows() && most > LogoNormaliser.MAX_PIXELS;
        long limit = large ? most : LogoNormaliser.MAX_PIXELS;
        if (header.pixels() > limit) {
            throw InvalidInput.value(TOO_LARGE, "value", header.pixels() + " pixels", "limit", limit);
        }
        if (!large && header.bytes() > MAX_DECODED_BYTES) {
            throw InvalidInput.value(
                    TOO_LARGE, "value", header.bytes() + " bytes when opened", "limit", MAX_DECODED_BYTES);
        }
        try {
            return new PictureDecoder(file, header, side).decode();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | CMMException broken) {
            throw new BrokenPicture(String.valueOf(broken.getMessage()));
        } catch (ArithmeticException | NegativeArraySizeException | IllegalStateException | ClassCastException odd) {
            // What the JDK's readers throw on files that were made to break them.
            throw new BrokenPicture(String.valueOf(odd.getMessage()));
        }
    }

    private BufferedImage decode() throws IOException {
        byte[] picture = header.kind() == PictureHeader.Kind.PNG ? PngChunks.pictureOnly(file) : file;
        ImageReader reader = ImageIO.getImageReadersByFormatName(
                        header.kind().name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new BrokenPicture("says two sizes");
            }
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            return header.inks() ? fromInks(reader.readRaster(0, every)) : plain(reader.read(0, every));
        } finally {
            reader.dispose();
        }
    }

    /** In one go: asked pixel by pixel, a picture with a profile of its own takes minutes. */
    private static BufferedImage plain(BufferedImage picture) {
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        boolean ownColours =
                picture.getColorModel().getColorSpace() instanceof ICC_ColorSpace space && !space.isCS_sRGB();
        if (ownColours) {
            new ColorConvertOp(null).filter(picture, plain);
        } else {
            plain.createGraphics().drawImage(picture, 0, 0, null);
        }
        return plain;
    }

    private BufferedImage fromInks(Raster stored) {
        JpegSegments segments = JpegSegments.of(file);
        byte[] profile = segments.profile();
        if (profile.length == 0) {
            throw InvalidInput.value(INKS_WITHOUT_PROFILE);
        }
        ICC_Profile inks = ICC_Profile.getInstance(profile);
        if (inks.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
            throw InvalidInput.value(INKS_WITHOUT_PROFILE);
        }
        WritableRaster raster = stored.createCompatibleWritableRaster();
        raster.setRect(stored);
        if (segments.isYcck()) {
            toCmyk(raster);
        }
        if (segments.isInverted()) {
            invert(raster);
        }
        WritableRaster rgb =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, raster.getWidth(), raster.getHeight(), 3, null);
        ICC_Profile screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        new ColorConvertOp(new ICC_Profile[] {inks, screen}, null).filter(raster, rgb);
        return opaque(rgb);
    }

    /** Brightness and colours to the inks that take them away (JFIF, Adobe); black stays. */
    private static void toCmyk(WritableRaster raster) {
        int[] row = new int[raster.getWidth() * INKS];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += INKS) {
                int brightness = row[at] * 1000;
                int blue = row[at + 1] - 128;
                int red = row[at + 2] - 128;
                row[at] = FULL - clamped((brightness + 1402 * red) / 1000);
                row[at + 1] = FULL - clamped((brightness - 344 * blue - 714 * red) / 1000);
                row[at + 2] = FULL - clamped((brightness + 1772 * blue) / 1000);
            }
            raster.setPixels(0, y, raster.getWidth(), 1, row);
        }
    }

    private static int clamped(int value) {
        return Math.max(0, Math.min(FULL, value));
    }

    private static void invert(WritableRaster raster) {
        int[] row = new int[raster.getWidth() * INKS];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int at = 0; at < row.length; at++) {
                row[at] = FULL - row[at];
            }
            raster.setPixels(0, y, raster.getWidth(), 1, row);
        }
    }

    private static BufferedImage opaque(Raster rgb) {
        BufferedImage picture = new BufferedImage(rgb.getWidth(), rgb.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[rgb.getWidth() * 3];
        for (int y = 0; y < rgb.getHeight(); y++) {
            rgb.getPixels(0, y, rgb.getWidth(), 1, row);
            for (int x = 0; x < rgb.getWidth(); x++) {
                picture.setRGB(x, y, 0xFF000000 | row[3 * x] << 16 | row[3 * x + 1] << 8 | row[3 * x + 2]);
            }
        }
        return picture;
    }
}
