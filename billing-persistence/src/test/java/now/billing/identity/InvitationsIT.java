package now.billing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import now.billing.storage.Ids;
import now.billing.storage.StorageFailure;
import now.billing.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Invitations in the tables: one place for one link, whoever comes at once. */
class InvitationsIT extends IdentityCase {
    private static final String SHA = "ef".repeat(32);

    @Test
    void ofSixtyFourWhoAcceptAtOnceOneGetsThePlace() {
        TenantId tenant = idOf(database.tenant());
        UserAccount person = person("sixty-four@example.test");
        add(invitation(tenant, "sixty-four@example.test", Role.SALES), SHA);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<CompletableFuture<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                all.add(CompletableFuture.supplyAsync(() -> accept(SHA, person.id()), threads));
            }
            assertThat(all.stream().filter(CompletableFuture::join)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        List<Memberships.Member> members = work.platform(sql -> new Memberships(sql).members(tenant));
        assertThat(members).hasSize(1);
        assertThat(members.get(0).role()).isEqualTo(Role.SALES);
        assertThat(open(tenant)).isEmpty();
    }

    @Test
    void aLinkThatIsOldRevokedOrRenewedOpensNothing() {
        TenantId tenant = idOf(database.tenant());
        Invitation old = invitation(tenant, "old@example.test", Role.VIEWER);
        add(old, "a1".repeat(32));
        assertThat(opens("a1".repeat(32), NOW)).isTrue();
        assertThat(opens("a1".repeat(32), NOW.plus(Invitation.LIFETIME))).isFalse();
        work.platform(sql -> {
            new Invitations(sql).renew(old.id(), "u:" + Ids.next(), "a2".repeat(32), NOW.plus(Duration.ofDays(6)));
            return true;
        });
        assertThat(opens("a1".repeat(32), NOW)).isFalse();
        assertThat(opens("a2".repeat(32), NOW.plus(Invitation.LIFETIME))).isTrue();
        work.platform(sql -> {
            new Invitations(sql).revoke(old.id(), NOW);
            return true;
        });
        assertThat(opens("a2".repeat(32), NOW)).isFalse();
    }

    @Test
    void anAddressHasOneOpenInvitationOfABusinessAndOthersDoNotSeeIt() {
        TenantId tenant = idOf(database.tenant());
        TenantId other = idOf(database.tenant());
        Invitation first = invitation(tenant, "Twice@example.test", Role.VIEWER);
        add(first, "b1".repeat(32));
        assertThatThrownBy(() -> add(invitation(tenant, "twice@example.test", Role.SALES), "b2".repeat(32)))
                .isInstanceOf(StorageFailure.class);
        add(invitation(other, "twice@example.test", Role.SALES), "b3".repeat(32));
        boolean seen = work.platform(
                sql -> new Invitations(sql).lock(other, first.id()).isPresent());
        assertThat(seen).isFalse();
        assertThat(open(other)).extracting(Invitation::role).containsExactly(Role.SALES);
    }

    @Test
    void aLinkOfAnAuditorWhoseTimeIsOverOpensNothing() {
        TenantId tenant = idOf(database.tenant());
        add(invitation(tenant, "late@example.test", Role.AUDITOR, NOW.plusSeconds(60)), "c1".repeat(32));
        assertThat(opens("c1".repeat(32), NOW)).isTrue();
        assertThat(opens("c1".repeat(32), NOW.plusSeconds(60))).isFalse();
        boolean locked = work.platform(sql -> new Invitations(sql)
                .lockByToken("c1".repeat(32), NOW.plusSeconds(60))
                .isPresent());
        assertThat(locked).isFalse();
    }

    @Test
    void anAuditorIsOutWhenTheTimeIsOver() {
        TenantId tenant = idOf(database.tenant());
        UserAccount inTime = person("in-time@example.test");
        UserAccount over = person("over@example.test");
        Instant now = Instant.now();
        work.platform(sql -> {
            Memberships memberships = new Memberships(sql);
            memberships.add(Membership.until(now.plus(Duration.ofHours(1)), inTime.id(), tenant, Role.AUDITOR, NOW));
            memberships.add(Membership.until(now.minus(Duration.ofHours(1)), over.id(), tenant, Role.AUDITOR, NOW));
            return true;
        });
        assertThat(places(inTime)).hasSize(1);
        assertThat(places(over)).isEmpty();
        UUID seller = person("seller@example.test").id();
        assertThatThrownBy(() -> work.platform(
                        sql -> new Memberships(sql).add(Membership.until(now, seller, tenant, Role.SALES, NOW))))
                .isInstanceOf(RuntimeException.class);
    }

    private static boolean accept(String sha, UUID user) {
        return work.<Boolean>platform(sql -> new Invitations(sql)
                .lockByToken(sha, NOW)
                .map(found -> {
                    new Memberships(sql)
                            .add(Membership.until(found.validUntil(), user, found.tenant(), found.role(), NOW));
                    new Invitations(sql).accepted(found.id(), user, NOW);
                    return true;
                })
                .orElse(false));
    }

    private static List<Invitation> open(TenantId tenant) {
        return work.platform(sql -> new Invitations(sql).open(tenant));
    }

    private static List<Memberships.Access> places(UserAccount person) {
        return work.platform(sql -> new Memberships(sql).of(person.id()));
    }

    private static boolean opens(String sha, Instant at) {
        return work.platform(sql -> new Invitations(sql).byToken(sha, at).isPresent());
    }

    private static Invitation invitation(TenantId tenant, String email, Role role) {
        return invitation(tenant, email, role, null);
    }

    private static Invitation invitation(TenantId tenant, String email, Role role, @Nullable Instant until) {
        Instant end = NOW.plus(Invitation.LIFETIME);
        return new Invitation(Ids.next(), tenant, email, role, until, "en", "u:" + Ids.next(), NOW, end, null);
    }

    private static void add(Invitation invitation, String sha) {
        work.platform(sql -> {
            new Invitations(sql).add(invitation, sha);
            return true;
        });
    }
}
