package now.billing.joining;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest parts of the pages, written out where they stand. A page shows a hundred icons: each as a tag of its own
 * would be a component that is made, kept and drawn in every request.
 */
final class PageParts {
    private static final Pattern ICON =
            Pattern.compile("<b:icon\\s+name=\"([^\"]+)\"(?:\\s+styleClass=\"([^\"]+)\")?\\s*/>");

    private PageParts() {}

    /**
     * A page with its icons.
     *
     * @throws IllegalStateException if an icon is written in another way than name first, class second
     */
    static String written(String page) {
        String written = ICON.matcher(page).replaceAll(PageParts::icon);
        if (written.contains("<b:icon")) {
            throw new IllegalStateException(
                    "an icon has a name and may have a styleClass: " + written.substring(written.indexOf("<b:icon")));
        }
        return written;
    }

    private static String icon(MatchResult found) {
        String styles = found.group(2) == null ? "icon" : "icon " + found.group(2);
        return Matcher.quoteReplacement("<svg class=\"" + styles
                + "\" aria-hidden=\"true\"><use href=\"#{b:own('img/icons.svg')}#" + found.group(1) + "\"/></svg>");
    }
}
