package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.receivables.PartyLine;
import now.billing.receivables.PartyLists;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;

/** The lists of customers and suppliers, each row with what is open. */
@Dependent
class PartyRows {
    private final PartyLists lists;

    @Inject
    PartyRows(PartyLists lists) {
        this.lists = lists;
    }

    Page<PartyRow> page(PartyRole role, ListQuery<PartyTab, PartySort> query) {
        Page<PartyLine> page = lists.page(role, query);
        Map<UUID, List<Money>> open =
                lists.open(page.items().stream().map(PartyLine::id).toList());
        return page.map(line -> row(line, open.getOrDefault(line.id(), List.of())));
    }

    ListTotals<PartyTab> totals(PartyRole role, ListQuery<PartyTab, PartySort> query) {
        return ListTotals.of(query.counts(List.of(PartyTab.values()), each -> lists.count(role, each, ListTotals.CAP)));
    }

    private static PartyRow row(PartyLine line, List<Money> open) {
        return new PartyRow(
                line.id(),
                line.name(),
                line.legalName(),
                line.email(),
                line.town(),
                line.country(),
                line.taxId(),
                open,
                line.archived(),
                line.addedAt(),
                line.version());
    }
}
