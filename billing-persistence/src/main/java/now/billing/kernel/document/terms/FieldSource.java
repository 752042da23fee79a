package now.billing.kernel.document.terms;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object from which fields are read by name: JSON of a request, of a stored draft or of a frozen record. What a
 * reader refuses is noted under its path, or thrown, as the source will have it.
 */
public interface FieldSource {

    /** The value of a text, or null where it is missing, empty or refused. */
    <T> @Nullable T value(String name, Function<String, T> reader);

    /** A whole number, or null. */
    @Nullable
    Integer whole(String name);

    /** Whether it says yes; no where it is missing or refused. */
    boolean flag(String name);

    /** A nested object, or null. */
    <T> @Nullable T object(String name, Function<FieldSource, @Nullable T> reader);

    /** A list of objects, empty where it is missing. */
    <T> List<T> objects(String name, Function<FieldSource, @Nullable T> reader);

    /** A list of texts, empty where it is missing. */
    <T> List<T> values(String name, Function<String, T> reader);

    /** Whether a text stands where an object may. */
    boolean isText(String name);
}
