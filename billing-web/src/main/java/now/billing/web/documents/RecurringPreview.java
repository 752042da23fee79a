package now.billing.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import now.billing.drafting.OfKind;
import now.billing.drafting.RecurringStanding;
import now.billing.facade.RecurrenceFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.problem.InvalidInput;

/** The next days of the recurring invoice that is being written. */
@Named("recurringPreview")
@RequestScoped
public class RecurringPreview {
    private static final int SHOWN = 6;

    @Inject
    @OfKind(DocumentKind.RECURRING)
    private RecurrenceFacade recurring;

    @Inject
    private DocumentEditor editor;

    /** None while what is written is wrong: the fields say what. */
    public List<RecurringStanding.Next> getNext() {
        try {
            return editor.getOfKind().facts() instanceof RecurringFacts facts
                    ? recurring.preview(facts, SHOWN)
                    : List.of();
        } catch (InvalidInput wrong) {
            return List.of();
        }
    }
}
