package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row among the lines that is no line: it is printed and never calculated with. Not of EN 16931, so no format of
 * other programs has it.
 *
 * @param linesAbove how many lines stand above it; what is more than there are is at the end
 * @param text what is printed; may be empty for a subtotal, which has a usual word
 */
public record LayoutRow(
        @Term(required = true) @Nullable Kind kind,

        @Term(required = true, greatest = 1_000) @Nullable Integer linesAbove,

        @Term(longest = 2_000, lines = true) String text)
        implements Serializable {

    /** What a row does to the lines around it. A group ends with the next heading, bundle or subtotal. */
    public enum Kind {
        /** Begins a group. */
        HEADING,
        /** Begins a group that is sold as one: its sum is printed, the prices of its lines are not. */
        BUNDLE,
        /** Sums up the lines since the group began, or since the last subtotal. */
        SUBTOTAL,
        /** Words between two lines. */
        TEXT;

        public boolean endsGroup() {
            return this != TEXT;
        }

        /** Whether it shows a sum of lines. */
        public boolean isSum() {
            return this == BUNDLE || this == SUBTOTAL;
        }
    }

    /** What a checked row does; words where nothing was said. */
    public Kind does() {
        return Objects.requireNonNullElse(kind, Kind.TEXT);
    }

    /** The same below so many lines. */
    public LayoutRow below(int lines) {
        return new LayoutRow(kind, lines, text);
    }

    /** What stays of it where no price is said: no subtotal, and what is sold as one is a heading. */
    Optional<LayoutRow> unpriced() {
        return switch (does()) {
            case SUBTOTAL -> Optional.empty();
            case BUNDLE -> Optional.of(new LayoutRow(Kind.HEADING, linesAbove, text));
            case HEADING, TEXT -> Optional.of(this);
        };
    }

    /** Its place among so many lines. */
    public int placeAmong(int lines) {
        return Math.min(lines, Objects.requireNonNullElse(linesAbove, 0));
    }
}
