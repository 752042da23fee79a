package now.billing.rest.v1.documents;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Params;
import org.jspecify.annotations.Nullable;

/** The filters of the list of bills. */
public class BillFilters {
    @QueryParam("tab")
    private @Nullable String tab;

    @QueryParam("supplier")
    private @Nullable String supplier;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("tag")
    private @Nullable String tag;

    ListQuery<DocumentTab, DocumentSort> query(ListParams list) {
        DocumentTab wanted = DocumentFilters.word("tab", tab, DocumentTab.class, DocumentTab.ALL);
        if (!DocumentTab.of(DocumentKind.BILL).contains(wanted)) {
            throw InvalidInput.of("tab", ProblemCode.UNKNOWN_CODE, "value", wanted);
        }
        UUID id = supplier == null ? null : Params.read("supplier", supplier, JsonInput::parseId);
        return list.query(wanted, DocumentFilters.COLUMNS)
                .withFilter(
                        new ListFilter(id, date("from", from), date("to", to), null).withTag(DocumentFilters.tag(tag)));
    }

    private static @Nullable LocalDate date(String name, @Nullable String text) {
        return text == null ? null : Params.read(name, text, JsonInput::parseDate);
    }
}
