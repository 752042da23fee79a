package now.billing.kernel.document;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * How papers are set: data only, never a template. Everything is the usual where nothing was chosen, so that what was
 * frozen before there was a choice keeps its bytes.
 *
 * @param hidden columns of the lines that are not shown
 * @param footer none, or three columns at the foot of every page
 */
public record Look(Layout layout, Typeface typeface, Set<Column> hidden, List<String> footer) implements Serializable {
    /** Columns at the foot. */
    public static final int FOOTER = 3;

    /** Characters of one of them. */
    public static final int FOOTER_LENGTH = 300;

    /** Lines of one of them: more has no room below the text. */
    public static final int FOOTER_LINES = 4;

    /** Where they stand, by name. */
    public static final List<String> PLACES = List.of("left", "middle", "right");

    /** What papers look like where nobody chose. */
    public static final Look USUAL = new Look(Layout.CLASSIC, Typeface.PLEX, Set.of(), List.of());

    /** Where things stand on the sheet. */
    public enum Layout {
        CLASSIC,
        /** Smaller type and less space: more lines on a page. */
        COMPACT,
        /** The address where a window envelope shows it. */
        LETTERHEAD
    }

    /** The letters, of the fonts that come with the product. */
    public enum Typeface {
        PLEX,
        NOTO
    }

    /** Columns of the lines that a paper can do without. */
    public enum Column {
        QUANTITY,
        PRICE,
        TAX
    }

    public Look {
        hidden = Set.copyOf(hidden);
        footer = footer.stream().allMatch(String::isEmpty) ? List.of() : List.copyOf(footer);
    }

    /** What a person may not say at the foot. */
    public void check(FieldProblems problems) {
        if (!footer.isEmpty() && footer.size() != FOOTER) {
            problems.add("footer", ProblemCode.OUT_OF_RANGE, "value", footer.size(), "limit", FOOTER);
            return;
        }
        for (int i = 0; i < footer.size(); i++) {
            String field = "footer." + PLACES.get(i);
            Text.checkLines(problems, field, footer.get(i), FOOTER_LENGTH);
            long lines = footer.get(i).lines().count();
            if (lines > FOOTER_LINES) {
                problems.add(field, ProblemCode.TOO_MANY, "value", lines, "limit", FOOTER_LINES);
            }
        }
    }

    /** One column at the foot, from 0; empty where there is none. */
    public String footer(int column) {
        return footer.isEmpty() ? "" : footer.get(column);
    }

    /** Those that are not shown, in the order of the paper. */
    public List<Column> hiddenInOrder() {
        return hidden.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(hidden));
    }

    public boolean shows(Column column) {
        return !hidden.contains(column);
    }
}
