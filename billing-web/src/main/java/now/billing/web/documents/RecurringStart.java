package now.billing.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.RecurringContent;
import now.billing.kernel.schedule.Rhythm;
import now.billing.reporting.DocumentView;
import now.billing.web.support.Me;
import org.jspecify.annotations.Nullable;

/** How a recurring invoice begins from an invoice that is there. */
@RequestScoped
public class RecurringStart {
    @Inject
    private DocumentFacades facades;

    @Inject
    private Me me;

    /** What is in it, for whom, and on which day it begins. */
    record Begun(@Nullable UUID customerId, DocumentContent content, LocalDate startsOn) {}

    /** The invoice again, a month after it or from today on, whichever is later. */
    Begun from(UUID invoice) {
        DocumentView view = facades.of(DocumentKind.INVOICE).get(invoice);
        LocalDate issued = view.content().issueDate();
        LocalDate next = issued == null ? me.today() : Rhythm.MONTHLY.after(issued, 1);
        LocalDate startsOn = next.isBefore(me.today()) ? me.today() : next;
        return new Begun(view.customerId(), RecurringContent.first(view.content(), startsOn), startsOn);
    }
}
