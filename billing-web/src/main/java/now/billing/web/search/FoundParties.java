package now.billing.web.search;

import java.util.List;
import now.billing.kernel.document.PartyRole;
import now.billing.reporting.PartyRow;
import now.billing.web.support.Texts;

/**
 * The customers or suppliers that were found first.
 *
 * @param more whether the whole list has more of them
 */
public record FoundParties(PartyRole role, List<PartyRow> rows, boolean more) {

    /** What many of them are called. */
    public String title() {
        return Texts.say("nav." + role.path());
    }

    /** What leads to all that were found. */
    public String all() {
        return Texts.say("search.more." + role.path());
    }

    /** The whole list. */
    public String list() {
        return "/app/" + role.path() + "/list";
    }

    public String address(PartyRow row) {
        return "/app/" + role.path() + "/viewer?id=" + row.id();
    }
}
