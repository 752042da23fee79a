package now.billing.rest.v1.plumbing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a list can be sorted by, in the words of the contract; a leading minus turns the order round.
 *
 * @param <E> what the service calls them
 */
public final class SortColumns<E> {
    private static final String PARAMETER = "sort";

    private final Map<String, E> columns = new LinkedHashMap<>();
    private final Sort<E> usual;

    private SortColumns(Sort<E> usual) {
        this.usual = usual;
    }

    /**
     * What was asked for.
     *
     * @param descending from the highest down
     */
    public record Sort<E>(E column, boolean descending) {}

    /** Begins with the order of a list that nobody sorts. */
    public static <E> SortColumns<E> usually(E column, boolean descending) {
        return new SortColumns<>(new Sort<>(column, descending));
    }

    /** Every word of an enum in lower case. */
    public static <E extends Enum<E>> SortColumns<E> ofEvery(Class<E> words, E column, boolean descending) {
        SortColumns<E> columns = usually(column, descending);
        for (E word : words.getEnumConstants()) {
            columns.with(word.name().toLowerCase(Locale.ROOT), word);
        }
        return columns;
    }

    public SortColumns<E> with(String word, E column) {
        columns.put(word, column);
        return this;
    }

    /** The words, in their order. */
    public Set<String> words() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /**
     * Reads the parameter, in upper or lower case.
     *
     * @throws InvalidInput about {@code sort}, with the words that are known
     */
    Sort<E> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        boolean descending = text.startsWith("-");
        E column = columns.get((descending ? text.substring(1) : text).toLowerCase(Locale.ROOT));
        if (column == null) {
            throw InvalidInput.of(
                    PARAMETER, ProblemCode.UNKNOWN_CODE, "value", text, "list", String.join(", ", columns.keySet()));
        }
        return new Sort<>(column, descending);
    }
}
