package now.billing.rendering.look;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Knows which characters our fonts can draw. A glyph that no font has would vanish from the paper without a word, so
 * text is refused when it is saved, with the character named. The fonts are those of {@code fonts/fonts.xml}, in its
 * order (docs/adr/0031).
 */
public final class FontCoverage {
    private static final Font LATIN = font("IBMPlexSans_400Regular");
    private static final Font NOTO = font("NotoSans_400Regular");
    private static final List<Font> FALLBACKS =
            List.of(NOTO, font("NotoSansArabic_400Regular"), font("NotoSansHebrew_400Regular"));

    private static final BitSet PLAIN = plainCharacters(LATIN);
    private static final BitSet PLAIN_IN_NOTO = plainCharacters(NOTO);

    private FontCoverage() {}

    /**
     * A character that cannot be drawn.
     *
     * @param text the character itself
     * @param name its Unicode name such as "THUMBS UP SIGN"
     * @param index where it begins in the text, in UTF-16 units
     */
    public record Undrawable(int codePoint, String text, String name, int index) {
        /** For messages: "👍 (U+1F44D THUMBS UP SIGN)". */
        @Override
        public String toString() {
            return "%s (U+%04X %s)".formatted(text, codePoint, name);
        }
    }

    /** The first character of the text that none of our fonts can draw; line breaks and tabs count as drawable. */
    public static Optional<Undrawable> firstUndrawable(String text) {
        for (int index = 0; index < text.length(); ) {
            int codePoint = text.codePointAt(index);
            if (!isDrawable(codePoint)) {
                return Optional.of(undrawable(codePoint, index));
            }
            index += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    /** Whether IBM Plex Sans alone draws the text, which spares the renderer the search for a font per run. */
    public static boolean isLatinOnly(String text) {
        return isPlain(text, PLAIN);
    }

    /** The same for papers in another of our families. */
    public static boolean isLatinOnly(String text, String family) {
        return isPlain(text, "NotoSans".equals(family) ? PLAIN_IN_NOTO : PLAIN);
    }

    private static boolean isPlain(String text, BitSet plain) {
        for (int index = 0; index < text.length(); index++) {
            if (!plain.get(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** Characters that need nothing but a glyph: no joining, no marks, no direction, no second UTF-16 unit. */
    private static BitSet plainCharacters(Font font) {
        BitSet plain = new BitSet(Character.MAX_VALUE + 1);
        for (int character = ' '; character < Character.MAX_VALUE; character++) {
            int type = Character.getType(character);
            boolean combines = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
            plain.set(character, isVisible(character) && !combines && font.canDisplay(character));
        }
        plain.set('\n');
        return plain;
    }

    private static boolean isDrawable(int codePoint) {
        return isBreak(codePoint)
                || isVisible(codePoint)
                        && (LATIN.canDisplay(codePoint)
                                || FALLBACKS.stream().anyMatch(font -> font.canDisplay(codePoint)));
    }

    private static boolean isBreak(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }

    /**
     * Controls, lone surrogates and private characters have no agreed shape, whatever a font answers; Devanagari is in
     * the font but the PDF library does not join it, so it would be drawn wrong.
     */
    private static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.DEVANAGARI;
    }

    private static Undrawable undrawable(int codePoint, int index) {
        String name = Character.getName(codePoint);
        return new Undrawable(codePoint, Character.toString(codePoint), name == null ? "unassigned" : name, index);
    }

    private static Font font(String name) {
        String resource = "/fonts/" + name + ".ttf";
        try (InputStream data = FontCoverage.class.getResourceAsStream(resource)) {
            if (data == null) {
                throw new IllegalStateException("Missing font " + resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, data);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("Broken font " + resource, broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
