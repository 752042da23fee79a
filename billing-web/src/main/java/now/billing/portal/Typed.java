package now.billing.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import now.billing.kernel.text.Text;

/**
 * What somebody typed into a form that is not kept, as texts are stored; a form is bounded as a whole.
 *
 * @param values of each field, in the order of its rows
 * @param reader the languages and countries of the browser, the best first
 * @param language that the page speaks
 */
record Typed(Map<String, List<String>> values, List<Locale> reader, Locale language) {
    /** The one field with several lines. */
    private static final String NOTES = "notes";

    static Typed of(HttpServletRequest request, Locale language) {
        Map<String, List<String>> values = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> Arrays.stream(each.getValue())
                                .map(text -> NOTES.equals(each.getKey()) ? Text.typedLines(text) : Text.typedLine(text))
                                .toList()));
        List<Locale> reader = new ArrayList<>();
        for (Enumeration<Locale> each = request.getLocales(); each.hasMoreElements(); ) {
            reader.add(each.nextElement());
        }
        return new Typed(values, reader, language);
    }

    /** The text of a field; empty where it was not sent. */
    String text(String field) {
        return row(field, 0);
    }

    String row(String field, int row) {
        List<String> all = values.getOrDefault(field, List.of());
        return row < all.size() ? all.get(row) : "";
    }

    int rows(String field) {
        return values.getOrDefault(field, List.of()).size();
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /** The text if it is one of these, else the fallback. */
    <T> T choice(String field, List<T> offered, Function<T, String> name, T fallback) {
        String chosen = text(field);
        return offered.stream()
                .filter(each -> name.apply(each).equals(chosen))
                .findFirst()
                .orElse(fallback);
    }
}
