package now.billing.rest.v1.documents;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reporting.DocumentQuery;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Params;
import now.billing.rest.v1.plumbing.SortColumns;
import org.jspecify.annotations.Nullable;

/** The filters of the invoice list. */
public class DocumentFilters {
    public static final SortColumns<DocumentQuery.Sort> COLUMNS =
            SortColumns.ofEvery(DocumentQuery.Sort.class, DocumentQuery.Sort.CREATED, true);

    @QueryParam("tab")
    private @Nullable String tab;

    @QueryParam("customer")
    private @Nullable String customer;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    DocumentQuery query(ListParams list) {
        SortColumns.Sort<DocumentQuery.Sort> sort = list.sort(COLUMNS);
        return new DocumentQuery(
                word("tab", tab, DocumentQuery.Tab.class, DocumentQuery.Tab.ALL),
                list.search(),
                customer(),
                date("from", from),
                date("to", to),
                sort.column(),
                sort.descending(),
                list.cursor(),
                list.limit());
    }

    private @Nullable UUID customer() {
        return customer == null ? null : Params.read("customer", customer, JsonInput::parseId);
    }

    private static @Nullable LocalDate date(String name, @Nullable String text) {
        return text == null ? null : Params.read(name, text, JsonInput::parseDate);
    }

    private static <E extends Enum<E>> E word(String name, @Nullable String text, Class<E> words, E fallback) {
        if (text == null || text.isBlank()) {
            return fallback;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text.toUpperCase(Locale.ROOT))) {
                return word;
            }
        }
        throw InvalidInput.of(name, ProblemCode.UNKNOWN_CODE, "value", text);
    }
}
