package now.billing.rendering.jasper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import now.billing.rendering.look.FontCoverage;

/**
 * Breaks long texts into lines before the library sees them, where it would break them itself. The library asks the JDK
 * for the break before a place, which reads the paragraph from its beginning, once for each line: a text of 4,000
 * characters took 50 times as long as one of 400, and a thousand of them most of a minute. Reading forward once is
 * enough (ADR 0036).
 */
final class LineBreaker {
    /** Shorter texts are left to the library. */
    static final int LONG_TEXT = 200;

    /** What the library's measure may differ, in points. */
    private static final float SLACK = 1f;

    private static final float MEASURED_SIZE = 100f;
    private static final int LATIN = 0x250;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final ConcurrentMap<String, float[]> ADVANCES = new ConcurrentHashMap<>();
    private static final List<String> BEHIND = List.of("Plex", "NotoSans", "NotoSansArabic", "NotoSansHebrew");

    /** Words of other scripts are joined and have no width letter by letter. */
    private final Map<String, Float> words = new HashMap<>();

    private final float width;
    private final float size;
    private final float[] advances;
    private final List<String> families;

    /** @param latin the family that draws nearly all text alone */
    LineBreaker(int width, float size, String latin) {
        this.width = width - SLACK;
        this.size = size;
        this.advances = ADVANCES.computeIfAbsent(latin, LineBreaker::advances);
        this.families =
                Stream.concat(Stream.of(latin), BEHIND.stream()).distinct().toList();
    }

    /** The text with a line feed at the end of every line; a short text as it is. */
    String broken(String text) {
        if (text.length() < LONG_TEXT) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text.length() + text.length() / 40);
        for (String paragraph : text.split("\n", -1)) {
            if (lines.length() > 0) {
                lines.append('\n');
            }
            addParagraph(lines, paragraph);
        }
        return lines.toString();
    }

    private void addParagraph(StringBuilder lines, String paragraph) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(paragraph);
        int lineStart = lines.length();
        float used = 0;
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; start = end, end = places.next()) {
            String piece = paragraph.substring(start, end);
            float whole = widthOf(piece);
            if (used + widthOf(piece.stripTrailing()) > width && lines.length() > lineStart) {
                endLine(lines);
                lineStart = lines.length();
                used = 0;
            }
            if (whole > width && piece.stripTrailing().length() > 1) {
                used = addLetters(lines, piece);
                lineStart = lines.lastIndexOf("\n") + 1;
            } else {
                lines.append(piece);
                used += whole;
            }
        }
    }

    /** A word without an end: broken where the line is full. */
    private float addLetters(StringBuilder lines, String piece) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(piece);
        float used = 0;
        int start = letters.first();
        for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
            String letter = piece.substring(start, end);
            float one = widthOf(letter);
            if (used + one > width && used > 0) {
                endLine(lines);
                used = 0;
            }
            lines.append(letter);
            used += one;
        }
        return used;
    }

    private static void endLine(StringBuilder lines) {
        int end = lines.length();
        while (end > 0 && lines.charAt(end - 1) == ' ') {
            end--;
        }
        lines.setLength(end);
        lines.append('\n');
    }

    private float widthOf(String piece) {
        float sum = 0;
        for (int i = 0; i < piece.length(); i++) {
            char letter = piece.charAt(i);
            if (letter >= LATIN && !(letter >= 0x2010 && letter <= 0x20AC && FontCoverage.isLatinOnly(piece))) {
                return words.computeIfAbsent(piece, this::laidOut) * size / MEASURED_SIZE;
            }
            sum += letter < LATIN ? advances[letter] : advances['M'];
        }
        return sum * size / MEASURED_SIZE;
    }

    private float laidOut(String piece) {
        float sum = 0;
        for (int start = 0; start < piece.length(); ) {
            Font font = fontFor(piece, start);
            int end = font.canDisplayUpTo(piece.toCharArray(), start, piece.length());
            end = end < 0 ? piece.length() : Math.max(end, start + Character.charCount(piece.codePointAt(start)));
            sum += new TextLayout(piece.substring(start, end), font, EXACT).getAdvance();
            start = end;
        }
        return sum;
    }

    private Font fontFor(String piece, int start) {
        for (String family : families) {
            Font font = font(family);
            if (font.canDisplay(piece.codePointAt(start))) {
                return font;
            }
        }
        return font(families.get(0));
    }

    private static float[] advances(String latin) {
        Font font = font(latin);
        float[] advances = new float[LATIN];
        for (char letter = 0; letter < LATIN; letter++) {
            advances[letter] =
                    (float) font.getStringBounds(String.valueOf(letter), EXACT).getWidth();
        }
        return advances;
    }

    private static Font font(String family) {
        return FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles(family, Font.PLAIN, MEASURED_SIZE, Locale.ROOT, false);
    }
}
