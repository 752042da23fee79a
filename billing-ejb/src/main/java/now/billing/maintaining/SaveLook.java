package now.billing.maintaining;

import java.util.List;
import now.billing.kernel.document.Look;

/**
 * Changes how documents look from now on.
 *
 * @param accentColour {@code #RRGGBB}
 * @param paper A4 or LETTER
 * @param columns of the lines that are shown, of those that can be left out
 * @param footer none, or three columns at the foot of every page
 * @param version that the caller saw
 */
public record SaveLook(
        String accentColour,
        String paper,
        Look.Layout layout,
        Look.Typeface font,
        List<Look.Column> columns,
        List<String> footer,
        long version) {}
