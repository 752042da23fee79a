package now.billing.maintaining.spi;

import java.util.OptionalInt;

/**
 * Knows which characters the fonts of the documents can draw. Asked when a text is saved, so that nobody finds an empty
 * box on an invoice that can no longer be changed.
 */
public interface PrintableText {
    /** The first character (Unicode code point) that no font can draw; empty when the whole text can be drawn. */
    OptionalInt firstUndrawable(String text);
}
