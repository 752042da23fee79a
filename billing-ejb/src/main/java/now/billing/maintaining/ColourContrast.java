package now.billing.maintaining;

import java.math.BigInteger;
import java.util.Locale;
import now.billing.kernel.shape.Shape;

/**
 * How well a colour reads on white paper, and white text on the colour, by WCAG 2.2: contrast = 1.05 / (luminance +
 * 0.05), the same both ways. Worked in whole numbers, so that every machine decides alike.
 */
final class ColourContrast {
    /** The least contrast of text, 4.5 : 1 (WCAG 2.2, 1.4.3), in tenths. */
    static final int LEAST_TENTHS = 45;

    private static final Shape SHAPE = Shape.of("#[0-9A-Fa-f]{6}", 7);
    private static final long ONE = 1_000_000;
    private static final int SHADES = 1000;
    private static final int STRAIGHT_PART = 10;
    private static final BigInteger SCALE = BigInteger.valueOf(269_025);
    private static final BigInteger ONE_TO_FIFTH = BigInteger.valueOf(ONE).pow(5);

    private ColourContrast() {}

    /** Whether the text is a colour such as {@code #1F4E79}. */
    static boolean isColour(String text) {
        return SHAPE.fits(text);
    }

    /** Contrast of a colour to white in tenths, rounded down: 45 is 4.5 : 1. */
    static int onWhiteTenths(String colour) {
        long luminance = (2126 * linear(colour, 1) + 7152 * linear(colour, 3) + 722 * linear(colour, 5)) / 10_000;
        return Math.toIntExact(10 * (ONE + ONE / 20) / (luminance + ONE / 20));
    }

    /** The lightest shade of the same hue that reads well; the colour itself where it does. */
    static String nearest(String colour) {
        int low = 0;
        int high = SHADES;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (onWhiteTenths(shade(colour, middle)) >= LEAST_TENTHS) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return shade(colour, low);
    }

    private static String shade(String colour, int part) {
        StringBuilder shade = new StringBuilder("#");
        for (int at = 1; at < colour.length(); at += 2) {
            int channel = Integer.parseInt(colour.substring(at, at + 2), 16) * part / SHADES;
            shade.append(String.format(Locale.ROOT, "%02X", channel));
        }
        return shade.toString();
    }

    /**
     * The linear light of one channel in millionths. Above the straight part it is ((c/255 + 0.055) / 1.055) to the
     * power of 2.4, which is the fifth root of the twelfth power.
     */
    private static long linear(String colour, int at) {
        int channel = Integer.parseInt(colour.substring(at, at + 2), 16);
        if (channel <= STRAIGHT_PART) {
            return channel * ONE * 100 / (255 * 1292);
        }
        BigInteger power = BigInteger.valueOf(channel * 1000L + 14_025).pow(12).multiply(ONE_TO_FIFTH);
        BigInteger unit = SCALE.pow(12);
        long low = 0;
        long high = ONE;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (BigInteger.valueOf(middle).pow(5).multiply(unit).compareTo(power) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
