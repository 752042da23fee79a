package now.billing.rendering.jasper;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Feeds records to a template whose only field is the record itself: no reflection, no names to keep in step. */
public final class Rows<T> implements JRRewindableDataSource {
    private final Supplier<Iterator<T>> source;
    private Iterator<T> rest;
    private @Nullable T current;

    private Rows(Supplier<Iterator<T>> source) {
        this.source = source;
        this.rest = source.get();
    }

    public static <T> Rows<T> of(List<T> rows) {
        return new Rows<>(rows::iterator);
    }

    static <T> Rows<T> of(Supplier<Iterator<T>> rows) {
        return new Rows<>(rows);
    }

    @Override
    public boolean next() {
        if (!rest.hasNext()) {
            return false;
        }
        current = rest.next();
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        return current;
    }

    /** A block that does not fit moves to the next page and is laid out again from its first row. */
    @Override
    public void moveFirst() {
        rest = source.get();
        current = null;
    }
}
