package now.billing.web.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.maintaining.MergePreview;
import now.billing.maintaining.PartyView;
import now.billing.web.support.Notices;
import now.billing.web.support.PickedId;
import org.jspecify.annotations.Nullable;

/** Merging a customer or supplier into another one: whom into, what would move, and the merge itself. */
@Named("partyMerger")
@ViewScoped
public class PartyMerger implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 50;

    @Inject
    private PageParty party;

    private @Nullable UUID id;
    private @Nullable UUID into;
    private transient @Nullable PartyView known;
    private transient @Nullable MergePreview preview;

    /** Who would be merged. */
    public PartyView getParty() {
        PartyView read = known;
        if (read == null) {
            read = party.records().get(wanted());
            known = read;
        }
        return read;
    }

    /** Whom it can be merged into: every other one. */
    public List<PartyView> find(String typed) {
        return party.records().offered(typed, OFFERED).stream()
                .filter(each -> !each.id().equals(id))
                .toList();
    }

    /** What the picker holds: nothing, since who was picked is shown by name. */
    public @Nullable String getPicked() {
        return null;
    }

    /** The id of whom was picked; half a name that is still being typed is passed over. */
    public void setPicked(@Nullable String picked) {
        UUID chosen = PickedId.of(picked);
        if (chosen != null) {
            into = chosen;
            preview = null;
        }
    }

    public void forget() {
        into = null;
        preview = null;
    }

    /** What would move; null before somebody was picked. */
    public @Nullable MergePreview getPreview() {
        UUID target = into;
        if (preview == null && target != null) {
            preview = party.records().mergePreview(wanted(), target);
        }
        return preview;
    }

    public String merge() {
        UUID target = into;
        if (target == null) {
            throw InvalidInput.of("into", ProblemCode.REQUIRED);
        }
        PartyView left = party.records().merge(wanted(), target);
        Notices.done("party.merge.done", left.name());
        return party.page("viewer", left.id());
    }

    private UUID wanted() {
        UUID named = id;
        if (named == null) {
            throw NotFound.create();
        }
        return named;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
