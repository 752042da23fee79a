package now.billing.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import now.billing.words.Languages;

/** What the page of an unknown handle knows: no document, so no language and no brand of one. */
public class NothingShown {
    private final Locale locale;

    /** Speaks as the reader's browser asks for. */
    NothingShown(HttpServletRequest request) {
        locale = Languages.wanted(request.getHeader("Accept-Language"));
    }

    public Locale getLocale() {
        return locale;
    }

    /** Nothing that could be seen. */
    public String getSeen() {
        return "";
    }

    /** No colour of a seller: the product's own stays. */
    public String getAccent() {
        return "";
    }
}
