package now.billing.maintaining;

import java.util.List;
import now.billing.kernel.document.Look;
import org.jspecify.annotations.Nullable;

/**
 * How documents look that are issued from now on.
 *
 * @param accentColour {@code #RRGGBB}, contrast of 4.5:1 or better on white
 * @param columns of the lines that are shown, of those that can be left out
 * @param footer three columns at the foot of every page, or none
 * @param proposedFooter of what is known of the organization
 * @param logoDigest of the logo, or null
 * @param country of the organization, whose law says what letters name
 * @param version for optimistic locking; that of the organization
 */
public record LookView(
        String accentColour,
        String paper,
        Look.Layout layout,
        Look.Typeface font,
        List<Look.Column> columns,
        List<String> footer,
        List<String> proposedFooter,
        @Nullable String logoDigest,
        String country,
        long version) {}
