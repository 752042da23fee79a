package now.billing.web.customers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.PartyView;
import now.billing.maintaining.SaveParty;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import now.billing.web.terms.PartyMore;
import org.jspecify.annotations.Nullable;

/** Adding or changing a customer or supplier. */
@Named("partyEditor")
@ViewScoped
public class PartyEditor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageParty party;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private long version;
    private @Nullable PartyForm form;
    private final SaveQuestions questions = new SaveQuestions();

    public PartyForm getForm() {
        PartyForm known = form;
        UUID wanted = id;
        if (known == null && wanted != null) {
            PartyView stored = party.records().get(wanted);
            version = stored.version();
            known = new PartyForm(stored, me);
        } else if (known == null) {
            known = new PartyForm(me, party.records().nextNumber());
        }
        form = known;
        return known;
    }

    public @Nullable String save() {
        questions.forget();
        return stored();
    }

    /** Saves although the page has warned. */
    public @Nullable String saveAnyway() {
        return stored();
    }

    private @Nullable String stored() {
        try {
            UUID saved = saved(getForm().command(questions.seen())).id();
            Notices.done(party.key("saved"));
            return party.page("viewer", saved);
        } catch (RuleViolated warned) {
            questions.ask(warned);
            return null;
        }
    }

    private PartyView saved(SaveParty command) {
        UUID known = id;
        try {
            return known == null
                    ? party.records().create(command)
                    : party.records().change(known, version, command);
        } catch (InvalidInput refused) {
            throw PartyMore.onScreen(refused);
        }
    }

    public SaveQuestions getQuestions() {
        return questions;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
