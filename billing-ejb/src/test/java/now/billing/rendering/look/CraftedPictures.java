package now.billing.rendering.look;

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
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of pictures, made byte by byte: what no honest program writes, and what some do. */
final class CraftedPictures {
    private CraftedPictures() {}

    static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, PictureBombsTest.RED);
            }
        }
        return picture;
    }

    static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    /** A JPEG of four inks, as a program for print writes it. */
    static byte[] inks(int... inks) throws IOException {
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

    static byte[] printProfile() throws IOException {
        String profile = "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc";
        try (InputStream in = CraftedPictures.class.getResourceAsStream(profile)) {
            return in.readAllBytes();
        }
    }

    static byte[] withProfile(byte[] jpeg, byte[] profile) throws IOException {
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

    static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        data.write(new byte[] {0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        return withSegment(jpeg, 0xE1, data.toByteArray());
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        DataOutputStream words = new DataOutputStream(out);
        words.writeShort(0xFF00 | marker);
        words.writeShort(data.length + 2);
        words.write(data);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] png(int width, int height, int depth, int colours, byte[] pixels) throws IOException {
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

    static byte[] afterHeader(byte[] png, String name, byte[] data) throws IOException {
        int end = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, end);
        out.write(chunk(name, data));
        out.write(png, end, png.length - end);
        return out.toByteArray();
    }

    static byte[] chunk(String name, byte[] data) throws IOException {
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

    static byte[] deflatedZeros(int count) throws IOException {
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

    static int indexOf(byte[] file, int first, int second) {
        for (int i = 0; i < file.length - 1; i++) {
            if ((file[i] & 0xFF) == first && (file[i + 1] & 0xFF) == second) {
                return i;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
