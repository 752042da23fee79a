package now.billing.rendering.press;

import java.util.stream.Stream;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.rendering.paper.StatementContent;
import now.billing.rendering.press.Bulkhead.Length;

/** Tells before drawing how long it will take, from the number of lines and of characters. */
final class DrawingLength {
    /** Some ten pages of plain lines; about 100 ms of CPU. */
    static final int LONG_FROM_LINES = 200;
    /** As much text as those pages have. */
    static final int LONG_FROM_CHARACTERS = 30_000;

    private DrawingLength() {}

    /** A receipt is short, whatever it settles. */
    static Length of(FrozenRecord record) {
        return record instanceof IssuedDocument document ? of(document) : Length.SHORT;
    }

    static Length of(IssuedDocument document) {
        long characters =
                document.lines().stream().mapToLong(DrawingLength::characters).sum()
                        + document.notes().length()
                        + document.terms().length();
        return of(document.lines().size(), characters);
    }

    static Length of(StatementContent statement) {
        return of(statement.movements().size(), 0);
    }

    private static Length of(int lines, long characters) {
        return lines >= LONG_FROM_LINES || characters >= LONG_FROM_CHARACTERS ? Length.LONG : Length.SHORT;
    }

    private static long characters(IssuedLine line) {
        return Stream.of(line.description(), line.detail())
                .mapToLong(String::length)
                .sum();
    }
}
