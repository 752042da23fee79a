package now.billing.rendering.jasper;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Feeds records to a template whose only field is the record itself: no reflection, no names to keep in step. */
public final class Rows<T> implements JRDataSource {
    private final Iterator<T> source;
    private @Nullable T current;

    private Rows(Iterator<T> source) {
        this.source = source;
    }

    public static <T> Rows<T> of(List<T> rows) {
        return new Rows<>(rows.iterator());
    }

    static <T> Rows<T> of(Iterator<T> rows) {
        return new Rows<>(rows);
    }

    @Override
    public boolean next() {
        if (!source.hasNext()) {
            return false;
        }
        current = source.next();
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        return current;
    }
}
