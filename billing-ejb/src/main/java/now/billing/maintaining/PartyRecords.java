package now.billing.maintaining;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;

/** What people and programs may do with the parties of one role, each verb with its permission. */
public interface PartyRecords {

    Page<PartyView> page(ListQuery<PartyTab, PartySort> query);

    /** The first in whose texts all these words are found, by name: what a picker offers. */
    List<PartyView> offered(String typed, int most);

    PartyView get(UUID id);

    PartyView create(SaveParty command);

    PartyView change(UUID id, long version, SaveParty command);

    /** Archived ones stay on their documents but are no longer offered. */
    void archive(UUID id, long version);

    PartyView restore(UUID id, long version);
}
