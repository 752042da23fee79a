package now.billing.access.members;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import now.billing.access.signin.Secrets;
import now.billing.identity.Invitations;

/** Notes what became of the mail of an invitation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvitationNotes {
    @Inject
    private Invitations invitations;

    @Inject
    private Clock clock;

    /** The mail with this link has left us; nothing where a newer link was made meanwhile. */
    @PermitAll
    public void mailed(InvitationMade made) {
        invitations.mailed(made.invitation().id(), Secrets.sha256(made.token()), clock.instant());
    }
}
