package now.billing.facade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.documents.recurring.RecurringRow;
import now.billing.documents.recurring.RecurringSlot;
import now.billing.documents.recurring.RecurringSort;
import now.billing.documents.recurring.RecurringTab;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.OfKind;
import now.billing.drafting.RecurringPlans;
import now.billing.drafting.RecurringStanding;
import now.billing.drafting.SaveDraft;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotAllowed;
import now.billing.reporting.DocumentView;
import org.jspecify.annotations.Nullable;

/** Recurring invoices, for whoever may. What they make is made by the system (ADR 0087). */
@Stateless
@OfKind(DocumentKind.RECURRING)
public class RecurringFacade extends KindFacade implements RecurrenceFacade {
    @Inject
    private RecurringPlans plans;

    @Inject
    private RecurringRights rights;

    @Override
    @RolesAllowed("recurring.read")
    public CalculatedDocument calculate(DocumentContent content) {
        return content.calculate();
    }

    @Override
    @RolesAllowed("recurring.write")
    public DocumentContent blank(@Nullable UUID customerId) {
        return drafting.blank(kind, customerId);
    }

    @Override
    @RolesAllowed("recurring.write")
    public DraftSaved save(SaveDraft command) {
        checkRights(command.facts());
        return drafting.save(kind, command);
    }

    @Override
    @RolesAllowed("recurring.write")
    public void discard(UUID id, long version) {
        drafting.discard(ref(id), version);
    }

    @Override
    @RolesAllowed("recurring.read")
    public DocumentView get(UUID id) {
        return views.get(ref(id));
    }

    @Override
    @RolesAllowed({"recurring.read", "recurring.write"})
    public DocumentView changed(UUID id) {
        return views.get(ref(id));
    }

    @Override
    @RolesAllowed("recurring.read")
    public Page<RecurringRow> page(ListQuery<RecurringTab, RecurringSort> query) {
        return plans.page(query);
    }

    @Override
    @RolesAllowed("recurring.read")
    public ListTotals<RecurringTab> totals(ListQuery<RecurringTab, RecurringSort> query) {
        return plans.totals(query);
    }

    @Override
    @RolesAllowed({"recurring.read", "recurring.write"})
    public RecurringStanding standing(UUID id, int next) {
        return plans.standing(id, next);
    }

    @Override
    @RolesAllowed("recurring.read")
    public List<RecurringStanding.Next> preview(RecurringFacts facts, int next) {
        return plans.preview(facts, next);
    }

    @Override
    @RolesAllowed("recurring.read")
    public List<RecurringSlot> runs(UUID id) {
        return plans.runs(id);
    }

    @Override
    @RolesAllowed("recurring.write")
    public void pause(UUID id) {
        plans.pause(id);
    }

    @Override
    @RolesAllowed("recurring.write")
    public void resume(UUID id) {
        checkRights(views.get(ref(id)).facts());
        plans.resume(id);
    }

    @Override
    @RolesAllowed("recurring.write")
    public void tryAgain(UUID id, LocalDate day) {
        checkRights(views.get(ref(id)).facts());
        plans.tryAgain(id, day);
    }

    @Override
    @RolesAllowed("recurring.write")
    public void skip(UUID id, LocalDate day) {
        plans.skip(id, day);
    }

    /** The system acts for whoever lets it: nobody gets issued or sent by it what he may not issue or send. */
    private void checkRights(@Nullable KindFacts facts) {
        if (facts instanceof RecurringFacts recurring && recurring.mode() != RecurringFacts.Mode.DRAFT) {
            check("invoice.issue", rights::issue);
            if (recurring.mode() == RecurringFacts.Mode.SEND) {
                check("invoice.send", rights::send);
            }
        }
    }

    private static void check(String permission, Runnable right) {
        try {
            right.run();
        } catch (EJBAccessException | AccessLocalException refused) {
            throw NotAllowed.missing(permission);
        }
    }
}
