package now.billing.web.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address that shows a list as it is now, so that it can be kept, sent, and found again on the way back. */
public final class ListAddress {
    private final StringBuilder text;
    private boolean first = true;

    private ListAddress(String path) {
        text = new StringBuilder(path);
    }

    public static ListAddress at(String path) {
        return new ListAddress(path);
    }

    /** Adds a parameter that says something; nothing for null and for an empty text. */
    public ListAddress with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            text.append(first ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            first = false;
        }
        return this;
    }

    /** Adds a parameter unless it is what the list starts with. */
    public ListAddress unless(String name, Object usual, Object value) {
        return usual.equals(value) ? this : with(name, value);
    }

    /** Adds order and size of the list unless they are as at first. */
    public ListAddress of(CursorList<?, ?> list) {
        return unless("sort", list.getFirstOrder(), list.getOrder())
                .unless("size", CursorList.SIZES.get(0), list.getSize());
    }

    public String text() {
        return text.toString();
    }
}
