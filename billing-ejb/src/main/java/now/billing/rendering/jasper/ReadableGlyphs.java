package now.billing.rendering.jasper;

import com.lowagie.text.pdf.PdfWriter;
import java.lang.reflect.Field;
import java.text.Normalizer;
import java.util.Map;

/**
 * Lets a reader of the file find the letters of Arabic and Hebrew words. The library draws joined shapes and tells a
 * reader, for each shape, the code of the shape; this tells the code of the letter instead, so that what is searched
 * for or copied is what was stored. A text beside the glyphs (ActualText) was tried: PDFBox and poppler both take it
 * for the visual order and turn it round, numbers included (ADR 0037).
 *
 * <p>A shape of two letters stays as it is: readers know it and take it apart in the right order.
 */
final class ReadableGlyphs {
    private static final Field FONTS = field(PdfWriter.class, "documentFonts");
    /** Of each glyph that was drawn: its number, its width, its code. */
    private static final String GLYPHS = "longTag";

    private static final int CODE = 2;

    private ReadableGlyphs() {}

    static void makeReadable(PdfWriter file) {
        for (Object font : ((Map<?, ?>) read(FONTS, file)).values()) {
            Object glyphs = read(field(font.getClass(), GLYPHS), font);
            if (glyphs != null) {
                ((Map<?, ?>) glyphs).values().forEach(ReadableGlyphs::makeReadable);
            }
        }
    }

    private static void makeReadable(Object glyph) {
        int[] drawn = (int[]) glyph;
        if (drawn.length > CODE && isShape(drawn[CODE])) {
            String letters = Normalizer.normalize(Character.toString(drawn[CODE]), Normalizer.Form.NFKC);
            if (letters.codePointCount(0, letters.length()) == 1) {
                drawn[CODE] = letters.codePointAt(0);
            }
        }
    }

    /** The presentation forms of Hebrew and Arabic. */
    private static boolean isShape(int code) {
        return code >= 0xFB1D && code <= 0xFDFF || code >= 0xFE70 && code <= 0xFEFF;
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException otherVersion) {
            throw new IllegalStateException("This version of the PDF library keeps its glyphs elsewhere", otherVersion);
        }
    }

    private static Object read(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
