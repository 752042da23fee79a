package now.billing.portal;

import java.util.Locale;

/** What the page of an unknown handle knows: no document, so no language and no brand of one. */
public class NothingShown {
    private final Locale locale;

    /** Speaks the reader's language. */
    NothingShown(Locale locale) {
        this.locale = locale;
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
