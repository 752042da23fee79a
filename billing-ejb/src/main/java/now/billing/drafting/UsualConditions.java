package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.organization.OrganizationFacts;
import now.billing.parties.ConditionsOfPayment;
import now.billing.parties.KnownConditions;
import now.billing.parties.Parties;
import now.billing.parties.PartyFacts;
import org.jspecify.annotations.Nullable;

/** Which conditions of payment count for a document that says none itself. */
@Dependent
public class UsualConditions {
    private final ConditionsOfPayment conditions;
    private final Parties parties;

    @Inject
    UsualConditions(ConditionsOfPayment conditions, Parties parties) {
        this.parties = parties;
        this.conditions = conditions;
    }

    /** The customer's own, else the organization's; a bill is due by the days that are known of its supplier. */
    public PaymentConditions of(
            DocumentKind kind, @Nullable UUID partyId, @Nullable PartyFacts party, OrganizationFacts organization) {
        boolean ours = kind.partyRole() == PartyRole.CUSTOMER;
        PaymentConditions own = ours && partyId != null
                ? conditions
                        .find(parties.holder(partyId))
                        .map(KnownConditions::conditions)
                        .orElse(null)
                : null;
        if (own != null) {
            return own;
        }
        if (party != null && party.dueDays() != null) {
            return PaymentConditions.within(party.dueDaysOr(organization.dueDays()));
        }
        PaymentConditions usual = PaymentConditions.within(organization.dueDays());
        return ours ? conditions.find(null).map(KnownConditions::conditions).orElse(usual) : usual;
    }
}
