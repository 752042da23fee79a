package now.billing.storage;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL or JPQL put together from pieces which were each a constant at compile time, with the values beside the text.
 *
 * <p>It lets a list page add its filters ({@code and state = ?}) without ever putting a value into the text. Values
 * are bound in the order of the pieces; for JPQL write {@code ?1}, {@code ?2} … yourself.
 */
public final class ConstantText {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    private ConstantText() {}

    /** Starts a text with its first piece and the values for its place holders. */
    public static ConstantText of(@CompileTimeConstant String piece, @Nullable Object... values) {
        return new ConstantText().append(piece, values);
    }

    /** Adds a piece after a blank, and the values for the place holders in it. */
    public ConstantText append(@CompileTimeConstant String piece, @Nullable Object... more) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(piece);
        for (Object value : more) {
            values.add(value);
        }
        return this;
    }

    /** Adds a whole other text with its values. */
    public ConstantText append(ConstantText other) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return text();
    }
}
