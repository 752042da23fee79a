package now.billing.rest.v1.documents;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.kernel.document.TagName;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Params;
import now.billing.rest.v1.plumbing.SortColumns;
import org.jspecify.annotations.Nullable;

/** The filters of a list of documents. */
public class DocumentFilters {
    public static final SortColumns<DocumentSort> COLUMNS =
            SortColumns.ofEvery(DocumentSort.class, DocumentSort.CREATED, true);

    @QueryParam("tab")
    private @Nullable String tab;

    @QueryParam("customer")
    private @Nullable String customer;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("tag")
    private @Nullable String tag;

    ListQuery<DocumentTab, DocumentSort> query(ListParams list) {
        return list.query(word("tab", tab, DocumentTab.class, DocumentTab.ALL), COLUMNS)
                .withFilter(new ListFilter(customer(), date("from", from), date("to", to), null).withTag(tag(tag)));
    }

    private @Nullable UUID customer() {
        return customer == null ? null : Params.read("customer", customer, JsonInput::parseId);
    }

    /** The name of a tag; a blank one restricts nothing. */
    static @Nullable String tag(@Nullable String typed) {
        String name = Text.typedLine(typed);
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "tag", name, TagName.MOST_CHARACTERS);
        problems.throwIfAny();
        return Text.orNull(name);
    }

    private static @Nullable LocalDate date(String name, @Nullable String text) {
        return text == null ? null : Params.read(name, text, JsonInput::parseDate);
    }

    /** A word of the address, in upper or lower case. */
    static <E extends Enum<E>> E word(String name, @Nullable String text, Class<E> words, E fallback) {
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
