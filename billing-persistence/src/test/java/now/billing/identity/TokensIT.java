package now.billing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens open what their maker may, as long as the maker may. */
class TokensIT extends IdentityCase {
    @Test
    void aTokenOpensItsBusinessUntilItIsRevoked() {
        TenantCode code = database.tenant();
        TenantId tenant = idOf(code);
        String sha = "ab".repeat(32);
        UserAccount maker = member("maker@example.test", tenant, Role.OWNER);
        ApiToken token = work.platform(sql -> new ApiTokens(sql)
                .add(ApiToken.of(
                        tenant,
                        new ApiToken.Content(
                                "shop", sha, "bn_ab12", Set.of(Permission.INVOICE_READ, Permission.INVOICE_DRAFT)),
                        maker.id(),
                        NOW)));

        Optional<ApiTokens.Access> access = work.platform(sql -> new ApiTokens(sql).access(sha));
        assertThat(access)
                .contains(new ApiTokens.Access(
                        token.id(), code, Set.of(Permission.INVOICE_DRAFT, Permission.INVOICE_READ), null));
        work.platform(sql -> {
            new ApiTokens(sql).used(token.id(), NOW);
            new ApiTokens(sql).used(token.id(), NOW.plusSeconds(5));
            return true;
        });
        ApiToken used = work.platform(sql -> new ApiTokens(sql).find(tenant, token.id()))
                .orElseThrow();
        assertThat(used.lastUsedAt()).contains(NOW);
        ApiTokens.Access again =
                work.platform(sql -> new ApiTokens(sql).access(sha)).orElseThrow();
        assertThat(again.isUseToBeNoted(NOW.plusSeconds(59))).isFalse();
        assertThat(again.isUseToBeNoted(NOW.plusSeconds(61))).isTrue();
        assertThat(used.createdBy()).contains(maker.id());
        Optional<ApiToken> foreign = work.platform(sql -> new ApiTokens(sql).find(idOf(database.tenant()), token.id()));
        assertThat(foreign).isEmpty();

        work.platform(sql -> {
            new ApiTokens(sql).find(tenant, token.id()).orElseThrow().revoke(NOW);
            return true;
        });
        Optional<ApiTokens.Access> revoked = work.platform(sql -> new ApiTokens(sql).access(sha));
        assertThat(revoked).isEmpty();
        List<ApiToken> all = work.platform(sql -> new ApiTokens(sql).of(tenant));
        assertThat(all).hasSize(1);
    }

    @Test
    void aTokenNeverMayMoreThanItsMakerMayNowAndDiesWithTheMembership() {
        TenantId tenant = idOf(database.tenant());
        UserAccount maker = member("leaver@example.test", tenant, Role.OWNER);
        token(tenant, "ac", maker.id());
        assertThat(permissions("ac"))
                .containsExactlyInAnyOrder(Permission.INVOICE_READ, Permission.INVOICE_DRAFT, Permission.BANK_WRITE);

        become(maker, tenant, Role.SALES);
        assertThat(permissions("ac")).containsExactlyInAnyOrder(Permission.INVOICE_READ, Permission.INVOICE_DRAFT);
        become(maker, tenant, Role.VIEWER);
        assertThat(permissions("ac")).containsExactly(Permission.INVOICE_READ);
        work.platform(sql -> {
            Memberships memberships = new Memberships(sql);
            memberships.remove(memberships.find(maker.id(), tenant).orElseThrow());
            return true;
        });
        assertThat(permissions("ac")).isEmpty();
    }

    @Test
    void tokensOfWhoWasRemovedStayClosedWhenThePersonComesBack() {
        TenantId tenant = idOf(database.tenant());
        UserAccount maker = member("back@example.test", tenant, Role.OWNER);
        token(tenant, "b2", maker.id());
        token(idOf(database.tenant()), "b3", maker.id());
        work.platform(sql -> {
            new ApiTokens(sql).revokeMadeBy(tenant, maker.id(), NOW);
            return true;
        });
        assertThat(permissions("b2")).isEmpty();
        List<String> closed = database.texts(
                "select name from platform.api_token where revoked_at is not null" + " and name in ('b2', 'b3')");
        assertThat(closed).containsExactly("b2");
    }

    @Test
    void aTokenOfNobodyOpensNothing() {
        TenantId tenant = idOf(database.tenant());
        token(tenant, "ad", null);
        assertThat(permissions("ad")).isEmpty();
    }

    @Test
    void aTokenMadeWithAnotherStandsForTheSamePersonAndFallsWithIt() {
        TenantId tenant = idOf(database.tenant());
        UserAccount maker = member("chain@example.test", tenant, Role.OWNER);
        ApiToken first = token(tenant, "ae", maker.id());
        ApiToken second = work.platform(sql -> new ApiTokens(sql).add(ApiToken.madeWith(first, content("af"), NOW)));
        work.platform(sql -> new ApiTokens(sql).add(ApiToken.madeWith(second, content("b0"), NOW)));
        token(tenant, "b1", maker.id());
        assertThat(permissions("b0")).hasSize(3);

        work.platform(sql -> {
            ApiTokens tokens = new ApiTokens(sql);
            tokens.find(tenant, first.id()).orElseThrow().revoke(NOW);
            tokens.revokeMadeWith(first.id(), NOW);
            return true;
        });
        assertThat(List.of(permissions("ae"), permissions("af"), permissions("b0")))
                .containsOnly(Set.of());
        assertThat(permissions("b1")).hasSize(3);
    }

    @Test
    void aPermissionThatDoesNotExistIsNone() {
        assertThat(Permission.of("invoice.burn")).isEmpty();
        assertThat(ApiToken.permissions("invoice.read invoice.burn")).containsExactly(Permission.INVOICE_READ);
    }

    private static UserAccount member(String email, TenantId tenant, Role role) {
        UserAccount account = person(email);
        work.platform(sql -> new Memberships(sql).add(Membership.of(account.id(), tenant, role, NOW)));
        return account;
    }

    private static void become(UserAccount account, TenantId tenant, Role role) {
        work.platform(sql -> {
            new Memberships(sql).find(account.id(), tenant).orElseThrow().become(role, null, NOW);
            return true;
        });
    }

    private static ApiToken token(TenantId tenant, String digits, @Nullable UUID maker) {
        return work.platform(sql -> new ApiTokens(sql).add(ApiToken.of(tenant, content(digits), maker, NOW)));
    }

    private static ApiToken.Content content(String digits) {
        return new ApiToken.Content(
                digits,
                digits.repeat(32),
                "bn_" + digits,
                Set.of(Permission.INVOICE_READ, Permission.INVOICE_DRAFT, Permission.BANK_WRITE));
    }

    private static Set<Permission> permissions(String digits) {
        return work.platform(sql -> new ApiTokens(sql)
                .access(digits.repeat(32))
                .map(ApiTokens.Access::permissions)
                .orElse(Set.of()));
    }
}
