package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.access.members.GrantedRole;
import now.billing.access.members.InvitationView;
import now.billing.access.members.Inviting;
import now.billing.access.members.MemberView;
import now.billing.access.members.Members;
import now.billing.identity.Role;
import now.billing.web.support.Asked;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import now.billing.web.support.Reader;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Who works in the organization, and who is invited to. */
@Named("membersPage")
@ViewScoped
public class MembersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String USUAL_DAYS = "30";

    @EJB
    private Members members;

    @EJB
    private Inviting inviting;

    @Inject
    private Me me;

    @Inject
    private Reader reader;

    private @Nullable UUID userId;
    private long version;
    private String who = "";
    private @Nullable String email;
    private String role = Role.BOOKKEEPER.name();
    private String days = USUAL_DAYS;
    private transient @Nullable List<MemberView> list;
    private transient @Nullable List<InvitationView> invitations;

    public List<MemberView> getList() {
        List<MemberView> known = list;
        if (known == null) {
            known = members.list();
            list = known;
        }
        return known;
    }

    /** Nothing for who may not manage members. */
    public List<InvitationView> getInvitations() {
        List<InvitationView> known = invitations;
        if (known == null) {
            known = me.may("member.manage") ? inviting.open() : List.of();
            invitations = known;
        }
        return known;
    }

    /** Begins an invitation. */
    public void add() {
        userId = null;
        who = "";
        email = null;
        role = Role.BOOKKEEPER.name();
        days = USUAL_DAYS;
    }

    /** Begins a change of a member's role; who it is comes with the link, as in all that follows. */
    public void edit() {
        MemberView member = members.get(Asked.ofRequest().row());
        userId = member.userId();
        version = member.version();
        who = member.displayName();
        role = member.role();
        days = USUAL_DAYS;
    }

    public void save() {
        UUID known = userId;
        if (known == null) {
            inviting.invite(
                    Objects.requireNonNullElse(email, ""),
                    granted(),
                    reader.getLocale().getLanguage());
            Notices.done("members.invited");
        } else {
            members.change(known, version, granted());
            Notices.done("settings.saved");
        }
        forget();
        PrimeFaces.current().ajax().addCallbackParam("stored", true);
    }

    public void remove() {
        Asked asked = Asked.ofRequest();
        members.remove(asked.row(), asked.version());
        forget();
    }

    public void resend() {
        inviting.resend(Asked.ofRequest().row());
        Notices.done("members.invited");
        forget();
    }

    public void revoke() {
        inviting.revoke(Asked.ofRequest().row());
        Notices.done("members.revoked");
        forget();
    }

    private GrantedRole granted() {
        Role chosen = Role.valueOf(role);
        Instant until =
                chosen == Role.AUDITOR && !days.isEmpty() ? me.now().plus(Duration.ofDays(Long.parseLong(days))) : null;
        return new GrantedRole(chosen, until);
    }

    private void forget() {
        list = null;
        invitations = null;
    }

    /** The member that is being changed; empty for an invitation. */
    public String getRecord() {
        return userId == null ? "" : userId.toString();
    }

    public String getWho() {
        return who;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }
}
