package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.NotFound;
import now.billing.parties.ConditionsOfPayment;
import now.billing.parties.KnownConditions;
import now.billing.parties.Parties;
import now.billing.parties.PartyName;
import org.jspecify.annotations.Nullable;

/** The usual conditions of payment, for whoever may see or change those of the organization or of a customer. */
@Stateless
public class ConditionRecords {
    @Inject
    private ConditionsOfPayment conditions;

    @Inject
    private Parties parties;

    @Inject
    private Clock clock;

    @RolesAllowed("settings.read")
    public KnownConditions organizations() {
        return conditions.find(null).orElse(KnownConditions.NONE);
    }

    /** Conditions of nothing forget those that are kept. */
    @RolesAllowed("settings.write")
    public KnownConditions changeOrganizations(PaymentConditions wanted, long version) {
        return keep(null, wanted, version);
    }

    @RolesAllowed("customer.read")
    public KnownConditions customers(UUID customer) {
        return conditions.find(holder(customer)).orElse(KnownConditions.NONE);
    }

    /** Conditions of nothing forget those that are kept: the organization's count again. */
    @RolesAllowed("customer.write")
    public KnownConditions changeCustomers(UUID customer, PaymentConditions wanted, long version) {
        return keep(holder(customer), wanted, version);
    }

    private KnownConditions keep(@Nullable UUID customer, PaymentConditions wanted, long version) {
        boolean nothing = PaymentConditions.SHAPE.isEmpty(wanted);
        if (!nothing) {
            FieldProblems problems = new FieldProblems();
            wanted.check(problems);
            problems.throwIfAny();
        }
        boolean kept = nothing
                ? version == 0 ? conditions.find(customer).isEmpty() : conditions.remove(customer, version)
                : conditions.keep(customer, wanted, version, clock.instant());
        if (!kept) {
            throw Conflict.staleVersion();
        }
        return conditions.find(customer).orElse(KnownConditions.NONE);
    }

    /** The customer, or whom it was merged into. */
    private UUID holder(UUID customer) {
        return parties.nameOf(PartyRole.CUSTOMER, customer).map(PartyName::id).orElseThrow(NotFound::create);
    }
}
