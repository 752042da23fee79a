package now.billing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import now.billing.storage.Violations;
import now.billing.tenancy.SpareTenants;
import now.billing.tenancy.Tenant;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantId;
import now.billing.tenancy.TenantStatus;
import now.billing.tenancy.Tenants;
import org.junit.jupiter.api.Test;

class IdentityIT extends IdentityCase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Test
    void anAddressIsFoundWhateverItsCaseAndTakenOnlyOnce() {
        UserAccount account = person("Owner.One@Example.Test");
        Optional<UserAccount> found = work.platform(sql -> new UserAccounts(sql).byEmail(" owner.one@example.test "));
        assertThat(found).map(UserAccount::id).contains(account.id());
        assertThat(found).map(UserAccount::email).contains("Owner.One@Example.Test");

        Throwable taken = catchThrowable(() -> person("OWNER.ONE@example.test"));
        assertThat(Violations.constraint(taken)).contains("user_account_email_unique");
        boolean none = work.platform(sql -> new UserAccounts(sql).none());
        assertThat(none).isFalse();
    }

    @Test
    void aPasswordInTheClearIsRefusedByTheDatabase() {
        Throwable refused = catchThrowable(() -> work.platform(sql ->
                new UserAccounts(sql).add(UserAccount.of("clear@example.test", "Clear", "open sesame", "en", NOW))));
        assertThat(Violations.constraint(refused)).contains("user_account_password_form");
    }

    @Test
    void aMemberMayEnterTheBusinessAsLongAsItIsOpen() {
        UserAccount account = person("member@example.test");
        TenantCode code = database.tenant();
        TenantId tenant = idOf(code);
        work.platform(sql -> new Memberships(sql).add(Membership.of(account.id(), tenant, Role.SALES, NOW)));

        List<Memberships.Access> open = work.platform(sql -> new Memberships(sql).of(account.id()));
        assertThat(open).containsExactly(new Memberships.Access(code, "Example GmbH", Role.SALES, NOW));
        List<Memberships.Member> members = work.platform(sql -> new Memberships(sql).members(tenant));
        assertThat(members).extracting(Memberships.Member::email).containsExactly("member@example.test");
        Optional<Memberships.Access> elsewhere =
                work.platform(sql -> new Memberships(sql).of(account.id(), database.tenant()));
        assertThat(elsewhere).isEmpty();

        work.platform(sql -> {
            new Memberships(sql).find(account.id(), tenant).orElseThrow().become(Role.VIEWER, null, NOW);
            new Tenants(sql).find(tenant).orElseThrow().suspend();
            return true;
        });
        Optional<Memberships.Access> closed = work.platform(sql -> new Memberships(sql).of(account.id(), code));
        assertThat(closed).isEmpty();
        work.platform(sql -> {
            new Tenants(sql).find(tenant).orElseThrow().resume();
            return true;
        });
        Optional<Memberships.Access> again = work.platform(sql -> new Memberships(sql).of(account.id(), code));
        assertThat(again).map(Memberships.Access::role).contains(Role.VIEWER);
    }

    @Test
    void aSetupLinkWorksOnceWithinItsDayAndOnlyTheLastOne() {
        String first = "01".repeat(32);
        String second = "02".repeat(32);
        work.platform(sql -> new SetupLinks(sql).replace(SetupLink.of(first, NOW.minusSeconds(60))));
        work.platform(sql -> new SetupLinks(sql).replace(SetupLink.of(second, NOW)));

        assertThat(use(first, NOW.plusSeconds(1))).isFalse();
        assertThat(use(second, NOW.plus(Duration.ofHours(25)))).isFalse();
        boolean open = work.platform(sql -> new SetupLinks(sql).isOpen(second, NOW.plusSeconds(1)));
        assertThat(open).isTrue();
        assertThat(use(second, NOW.plusSeconds(1))).isTrue();
        assertThat(use(second, NOW.plusSeconds(2))).isFalse();
    }

    @Test
    void aBrowserIsKnownToWhoSignedInFromItAndGetsANewSecretEachTime() {
        UserAccount olga = person("olga@example.test");
        UserAccount otto = person("otto@example.test");
        assertThat(isKnown("olga@example.test", digest(1))).isFalse();
        remember(olga, digest(99), digest(1), NOW);
        assertThat(isKnown(" OLGA@example.test", digest(1))).isTrue();
        assertThat(isKnown("otto@example.test", digest(1))).isFalse();

        remember(otto, digest(1), digest(2), NOW.plusSeconds(1));
        assertThat(isKnown("otto@example.test", digest(2))).isTrue();
        assertThat(isKnown("olga@example.test", digest(2))).isTrue();
        assertThat(isKnown("olga@example.test", digest(1))).isFalse();
    }

    @Test
    void ofTooManyBrowsersTheOneNotSeenForLongestIsForgotten() {
        UserAccount many = person("many@example.test");
        for (int i = 0; i <= KnownBrowsers.MOST; i++) {
            remember(many, digest(999), digest(100 + i), NOW.plusSeconds(i));
        }
        assertThat(isKnown("many@example.test", digest(100))).isFalse();
        assertThat(isKnown("many@example.test", digest(101))).isTrue();
    }

    @Test
    void eachSpareTenantIsClaimedByOneBusiness() throws Exception {
        try (SpareTenants spares =
                new SpareTenants(database.admin(), database.logins().appUser(), 6)) {
            spares.topUp();
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Optional<TenantCode>>> claims = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            claims.add(threads.submit(() -> work.platform(sql -> new Tenants(sql)
                    .claim("Example " + NUMBER.incrementAndGet(), NOW)
                    .map(Tenant::code))));
        }
        List<TenantCode> won = new ArrayList<>();
        for (Future<Optional<TenantCode>> claim : claims) {
            claim.get().ifPresent(won::add);
        }
        threads.shutdown();

        assertThat(won).hasSize(6).doesNotHaveDuplicates();
        Tenant tenant =
                work.platform(sql -> new Tenants(sql).byCode(won.get(0))).orElseThrow();
        assertThat(tenant.status()).isEqualTo(TenantStatus.ACTIVE);
        assertThat(tenant.activatedAt()).contains(NOW);
        List<TenantCode> active = work.platform(sql -> new Tenants(sql).active());
        assertThat(new HashSet<>(active)).containsAll(won);
        int left = work.platform(sql -> new Tenants(sql).spares());
        assertThat(left).isZero();
    }

    @Test
    void theRolesAllowWhatTheirNamesSay() {
        assertThat(Role.OWNER.permissions()).isEqualTo(Permission.all());
        assertThat(Role.BOOKKEEPER.permissions())
                .contains(Permission.INVOICE_ISSUE, Permission.PAYMENT_REFUND, Permission.AUDIT_READ)
                .doesNotContain(
                        Permission.MEMBER_MANAGE,
                        Permission.TOKEN_MANAGE,
                        Permission.PROVIDER_WRITE,
                        Permission.BANK_WRITE);
        assertThat(Role.SALES.permissions())
                .contains(
                        Permission.INVOICE_DRAFT,
                        Permission.INVOICE_SEND,
                        Permission.CUSTOMER_WRITE,
                        Permission.ESTIMATE_ISSUE)
                .doesNotContain(
                        Permission.INVOICE_ISSUE,
                        Permission.PAYMENT_RECORD,
                        Permission.SETTINGS_WRITE,
                        Permission.REPORT_READ);
        assertThat(Role.VIEWER.permissions())
                .allMatch(each -> each.word().endsWith(".read"))
                .doesNotContain(Permission.AUDIT_READ);
        assertThat(Role.AUDITOR.permissions())
                .contains(Permission.AUDIT_READ, Permission.REPORT_EXPORT)
                .noneMatch(each -> each.word().endsWith(".write") || each.word().endsWith(".issue"));
    }

    @Test
    void thePlatformLoginSeesNoTenantAndNoSecretOfTheServer() {
        TenantCode code = database.tenant();
        List<String> rights = database.texts(
                "select n.nspname::text from pg_namespace n where has_schema_privilege(?, n.oid, 'USAGE')"
                        + " and n.nspname not in ('platform', 'shared', 'pg_catalog', 'information_schema')",
                database.logins().platformUser());
        assertThat(rights).doesNotContain(code.schema()).isEmpty();
        // What all share is how texts are sorted and folded, never data.
        assertThat(database.texts("select relname::text from pg_class where relnamespace = 'shared'::regnamespace"
                        + " and relkind in ('r', 'p', 'v', 'm', 'f', 'S')"))
                .isEmpty();
        List<String> becomes = database.texts(
                "select rolname::text from pg_roles where rolname <> ? and pg_has_role(?, oid, 'MEMBER')",
                database.logins().platformUser(),
                database.logins().platformUser());
        assertThat(becomes).isEmpty();
    }

    private static boolean use(String sha256, Instant at) {
        return work.platform(sql -> new SetupLinks(sql).use(sha256, at));
    }

    private static boolean isKnown(String email, String digest) {
        return work.platform(sql -> new KnownBrowsers(sql).isKnown(email, digest));
    }

    private static void remember(UserAccount account, String before, String digest, Instant at) {
        work.platform(sql -> {
            new KnownBrowsers(sql).remember(account.id(), before, digest, at);
            return true;
        });
    }

    private static String digest(int number) {
        return String.format("%064x", number);
    }
}
