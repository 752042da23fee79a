package now.billing.access.members;

import now.billing.identity.Invitation;
import now.billing.tenancy.TenantCode;

/**
 * An invitation has a link that nobody has yet; told after the commit, and the only time that the token is known.
 *
 * @param organization name of the business
 * @param inviter name of the person who invites; empty for a program
 */
public record InvitationMade(
        TenantCode tenant, String organization, String inviter, Invitation invitation, String token) {
    @Override
    public String toString() {
        return "InvitationMade[" + invitation.id() + "]";
    }
}
