package now.billing.web.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;
import now.billing.reporting.PartyRow;
import now.billing.web.support.Asked;
import now.billing.web.support.Choices;
import now.billing.web.support.Notices;
import now.billing.web.support.TabbedList;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** The list of customers or suppliers, with what is open between them and us. */
@Named("partyList")
@ViewScoped
public class PartyList extends TabbedList<PartyRow, PartyTab, PartySort> {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageParty party;

    @Inject
    private Choices choices;

    /** Current ones by name. */
    public PartyList() {
        super(PartyTab.CURRENT, PartySort.NAME, false);
    }

    @Override
    protected String path() {
        return party.list();
    }

    @Override
    protected Page<PartyRow> load(ListQuery<PartyTab, PartySort> query) {
        return party.views().page(query);
    }

    @Override
    protected ListTotals<PartyTab> reckoned(ListQuery<PartyTab, PartySort> query) {
        return party.views().totals(query);
    }

    /** Town and country, as far as they are known. */
    public String place(PartyRow row) {
        return Stream.of(row.town(), choices.countryName(row.country()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What is open, in each currency. */
    public String open(PartyRow row) {
        return row.open().stream().map(Texts::amount).collect(Collectors.joining(" \u00b7 "));
    }

    @Override
    protected @Nullable String acts(Asked asked) {
        switch (asked.action()) {
            case "archive" -> {
                party.records().archive(asked.row(), asked.version());
                Notices.done(party.key("archived"));
            }
            case "restore" -> {
                party.records().restore(asked.row(), asked.version());
                Notices.done(party.key("restored"));
            }
            default -> getList().restart();
        }
        return null;
    }
}
