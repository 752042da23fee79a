package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.CustomerRecords;
import now.billing.web.customers.PartyForm;
import now.billing.web.customers.SaveQuestions;
import now.billing.web.support.Me;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** A customer added while a document is written. */
@Named("newCustomer")
@ViewScoped
public class NewCustomer implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerRecords customers;

    @Inject
    private DocumentBuyer buyer;

    @Inject
    private Me me;

    private @Nullable PartyForm form;
    private final SaveQuestions questions = new SaveQuestions();

    public PartyForm getForm() {
        PartyForm known = form;
        if (known == null) {
            known = new PartyForm(me, customers.nextNumber());
            form = known;
        }
        return known;
    }

    /** Adds the customer and bills to it at once. */
    public void create() {
        questions.forget();
        add();
    }

    /** Adds it although the page has warned. */
    public void createAnyway() {
        add();
    }

    private void add() {
        try {
            buyer.choose(customers.create(getForm().command(questions.seen())));
            finish();
        } catch (RuleViolated warned) {
            questions.ask(warned);
        }
    }

    private void finish() {
        questions.forget();
        form = null;
        PrimeFaces.current().ajax().addCallbackParam("added", true);
    }

    public SaveQuestions getQuestions() {
        return questions;
    }
}
