package now.billing.web.search;

import java.util.List;
import now.billing.kernel.document.DocumentKind;
import now.billing.reporting.DocumentRow;
import now.billing.web.support.Texts;

/**
 * The documents of a kind that were found first.
 *
 * @param more whether the whole list has more of them
 */
public record FoundDocuments(DocumentKind kind, List<DocumentRow> rows, boolean more) {

    /** The words of the kind: {@code many}, {@code found}. */
    public String say(String word) {
        return Texts.say(Texts.keyOf(kind, word));
    }

    /** The whole list. */
    public String list() {
        return "/app/" + kind.path() + "/list";
    }
}
