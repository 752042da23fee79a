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

    /** Our number for the next new one, which may be changed; empty where none follows. */
    String nextNumber();

    PartyView get(UUID id);

    /**
     * @throws now.billing.kernel.problem.RuleViolated {@code party.vat_check_digits}, {@code party.duplicate} with
     *     {@code id} and {@code name} of the first, unless the command says that they were seen
     */
    PartyView create(SaveParty command);

    /**
     * @throws now.billing.kernel.problem.RuleViolated as {@link #create}, for what is new
     */
    PartyView change(UUID id, long version, SaveParty command);

    /** Archived ones stay on their documents but are no longer offered. */
    void archive(UUID id, long version);

    PartyView restore(UUID id, long version);

    /** What a merge would move; changes nothing. */
    MergePreview mergePreview(UUID id, UUID into);

    /**
     * Makes two entries of one party one: all that is open of the first, its account, its drafts and what is kept of
     * it are from now on those of the other; the first is archived, and its id leads there. What was issued stays.
     *
     * @return the other
     * @throws now.billing.kernel.problem.NotFound for an unknown one of the two
     * @throws now.billing.kernel.problem.RuleViolated {@code party.merged} with {@code id} of whom one of them was
     *     merged into before, {@code party.merge_archived}
     */
    PartyView merge(UUID id, UUID into);
}
