package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import now.billing.access.joining.JoinSteps;
import now.billing.access.members.ApiTokens;
import now.billing.access.members.GrantedRole;
import now.billing.access.members.InvitationView;
import now.billing.access.members.Inviting;
import now.billing.access.members.Members;
import now.billing.access.members.NewApiToken;
import now.billing.access.signin.Secrets;
import now.billing.identity.Permission;
import now.billing.identity.Role;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.RuleViolated;
import org.junit.jupiter.api.Test;

/** Whose word an invitation is, and what is left of a person who was removed. */
class MembersFlowIT extends MembersCase {
    private static final GrantedRole AUDITOR = new GrantedRole(Role.AUDITOR, null);
    private static final GrantedRole OWNER = new GrantedRole(Role.OWNER, null);
    private static final GrantedRole VIEWER = new GrantedRole(Role.VIEWER, null);

    @Test
    void aLinkIsWorthNoMoreThanWhoSentIt() {
        UUID first = member("first", Role.OWNER);
        UUID second = member("second", Role.OWNER);
        String changed = invite(first, "a1@example.test", OWNER);
        String weak = invite(first, "a2@example.test", VIEWER);
        assertThat(opens(changed)).isTrue();
        // whatever took the sender's place away, the link asks what he may now
        database.admin("update platform.membership set role = 'VIEWER' where user_id = '" + first + "'");
        assertThat(opens(changed)).isFalse();
        assertThat(opens(weak)).isTrue();
        assertThatThrownBy(() -> joinNew(changed)).isInstanceOf(NotFound.class);
        as(second, beans -> beans.bean(Inviting.class).resend(id("a1@example.test")));
        assertThat(opens(heard())).isTrue();
        as(second, beans -> beans.bean(Members.class).change(first, version(first), AUDITOR));
        assertThat(opens(weak)).isFalse();
        assertThat(opens(heard())).isTrue();
    }

    @Test
    void aRemovedPersonsLinksAndTokensStayClosed() {
        UUID gone = member("gone", Role.OWNER);
        UUID left = member("left", Role.OWNER);
        NewApiToken token = as(gone, beans -> beans.bean(ApiTokens.class).create("shop", Set.of("invoice.read")));
        String link = invite(gone, "b1@example.test", OWNER);
        assertThat(works(token)).isTrue();
        as(left, beans -> {
            beans.bean(Members.class).remove(gone, version(gone));
            return true;
        });
        assertThat(opens(link)).isFalse();
        place(gone, Role.OWNER, null);
        assertThat(opens(link)).isFalse();
        assertThat(works(token)).isFalse();
    }

    @Test
    void aClosedTokensLinksAreClosed() {
        UUID owner = member("holder", Role.OWNER);
        NewApiToken token = as(
                owner,
                beans -> beans.bean(ApiTokens.class).create("inviter", Permission.words(Role.OWNER.permissions())));
        UUID id = token.token().id();
        String link = asToken(id, beans -> {
            beans.bean(Inviting.class).invite("c1@example.test", VIEWER, "en");
            return heard();
        });
        assertThat(opens(link)).isTrue();
        as(owner, beans -> {
            beans.bean(ApiTokens.class).revoke(id);
            return true;
        });
        assertThat(opens(link)).isFalse();
    }

    @Test
    void anAuditorWhoseTimeIsOverComesBackAndOneWithinItDoesNot() {
        UUID owner = member("host", Role.OWNER);
        UUID auditor = account("auditor@example.test");
        place(auditor, Role.AUDITOR, Instant.now().minusSeconds(60));
        Instant end = Instant.now().plus(Duration.ofDays(1));
        String link = invite(owner, "auditor@example.test", new GrantedRole(Role.AUDITOR, end));
        as(auditor, beans -> beans.bean(JoinSteps.class).asKnown(Secrets.sha256(link), auditor));
        assertThat(role(auditor)).isEqualTo("AUDITOR");
        assertThatThrownBy(() -> invite(owner, "auditor@example.test", VIEWER)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anInvitationOfAnAuditorIsNotSentAgainAfterItsTime() {
        UUID owner = member("resender", Role.OWNER);
        String link = invite(
                owner,
                "d1@example.test",
                new GrantedRole(Role.AUDITOR, Instant.now().plusSeconds(600)));
        UUID id = id("d1@example.test");
        database.admin(
                "update platform.invitation set valid_until = now() - interval '1 minute' where id = '" + id + "'");
        assertThat(opens(link)).isFalse();
        assertThatThrownBy(() -> as(owner, beans -> beans.bean(Inviting.class).resend(id)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("until"));
    }

    @Test
    void nobodyTakesBackWhatHeCouldNotGive() {
        UUID owner = member("giver", Role.OWNER);
        invite(owner, "e1@example.test", OWNER);
        UUID id = id("e1@example.test");
        UUID viewer = member("looker", Role.VIEWER);
        assertThatThrownBy(() -> as(viewer, beans -> {
                    beans.bean(Inviting.class).revoke(id);
                    return true;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void oldLinksMakeRoomAndThoseThatWorkAreLimited() {
        UUID owner = member("crowd", Role.OWNER);
        for (int i = 0; i < Inviting.MOST_OPEN; i++) {
            invite(owner, "f" + i + "@example.test", VIEWER);
        }
        assertThatThrownBy(() -> invite(owner, "one.more@example.test", VIEWER)).isInstanceOf(RuleViolated.class);
        database.admin("update platform.invitation set expires_at = now()");
        invite(owner, "one.more@example.test", VIEWER);
        List<InvitationView> open =
                as(owner, beans -> beans.bean(Inviting.class).open());
        assertThat(open)
                .hasSize(Inviting.MOST_OPEN)
                .extracting(InvitationView::email)
                .contains("one.more@example.test");
    }

    @Test
    void anAddressGetsFiveMailsADay() {
        UUID owner = member("eager", Role.OWNER);
        invite(owner, "g1@example.test", VIEWER);
        UUID id = id("g1@example.test");
        assertThatThrownBy(() -> as(owner, beans -> {
                    for (int i = 0; i < 6; i++) {
                        beans.bean(Inviting.class).resend(id);
                    }
                    return true;
                }))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void ofTwoWhoMakeTheSameAccountAtOnceTheSecondIsRefusedByItsField() {
        UUID owner = member("twice", Role.OWNER);
        String link = invite(owner, "h1@example.test", VIEWER);
        CompletableFuture<Throwable> second = units.platform(sql -> {
            add(sql, "h1@example.test");
            CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    joinNew(link);
                    return new AssertionError("nobody was refused");
                } catch (BillingException refused) {
                    return refused;
                }
            });
            database.awaitWaiter();
            return waiting;
        });
        assertThat(second.join())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("email"));
    }
}
