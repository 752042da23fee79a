package now.billing.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import now.billing.kernel.sealing.AesGcmEnvelope;
import now.billing.kernel.sealing.KeyRing;
import now.billing.kernel.sealing.UnsealingFailed;
import now.billing.storage.keys.KeyCheck;
import now.billing.storage.keys.KeyRenewal;
import now.billing.tenancy.TenantCode;
import now.billing.testing.AsRole;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secrets of tenants, sealed in their schemas, while keys change. */
class CredentialsIT {
    private static final String USE = "smtp.password";
    private static final String OLD = KeyRing.random(new SecureRandom());
    private static final KeyRing BEFORE = KeyRing.parse(OLD);
    private static final String FRESH = KeyRing.random(new SecureRandom());
    private static final KeyRing BOTH = KeyRing.parse(FRESH + "," + OLD);
    private static final KeyRing AFTER = KeyRing.parse(FRESH);

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode tenant;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        work = new UnitsOfWork(database, 8);
        tenant = database.tenant();
    }

    @AfterEach
    void stop() {
        work.close();
    }

    private <T> T with(KeyRing ring, TenantCode whose, Function<Credentials, T> action) {
        AesGcmEnvelope envelope = new AesGcmEnvelope();
        return work.as(whose, sql -> action.apply(new Credentials(sql, new DataKeys(sql, ring, envelope), envelope)));
    }

    private void keep(KeyRing ring, Credential name, String secret) {
        with(ring, name.tenant(), credentials -> {
            credentials.keep(name, secret);
            return true;
        });
    }

    private String read(KeyRing ring, Credential name) {
        return with(ring, name.tenant(), credentials -> credentials.read(name)).orElse("");
    }

    private Credential name() {
        return new Credential(tenant, USE, UUID.randomUUID());
    }

    @Test
    void aSecretIsReadReplacedAndForgotten() {
        Credential name = name();
        assertThat(read(BEFORE, name)).isEmpty();
        keep(BEFORE, name, "first");
        keep(BEFORE, name, "second ü");
        assertThat(read(BEFORE, name)).isEqualTo("second ü");
        with(BEFORE, tenant, credentials -> {
            credentials.forget(name);
            return true;
        });
        assertThat(read(BEFORE, name)).isEmpty();
    }

    @Test
    void aSecretThatSomebodyMovedOpensNowhere() {
        Credential mine = name();
        Credential other = name();
        TenantCode strangers = database.tenant();
        Credential theirs = new Credential(strangers, USE, mine.owner());
        for (Credential each : List.of(mine, other, theirs)) {
            keep(BEFORE, each, "secret of " + each);
        }
        // within a tenant, to another use, and to another tenant together with the key
        String schema = tenant.schema();
        database.admin("update " + schema + ".credential set sealed = (select sealed from " + schema
                + ".credential where owner_id = '" + mine.owner() + "') where owner_id = '" + other.owner() + "'");
        assertThatThrownBy(() -> read(BEFORE, other)).isInstanceOf(UnsealingFailed.class);
        database.admin(
                "update " + schema + ".credential set use = 'another.use' where owner_id = '" + mine.owner() + "'");
        assertThatThrownBy(() -> read(BEFORE, new Credential(tenant, "another.use", mine.owner())))
                .isInstanceOf(UnsealingFailed.class);
        database.admin("update " + strangers.schema() + ".credential set sealed = (select sealed from " + schema
                + ".credential where owner_id = '" + mine.owner() + "')");
        assertThatThrownBy(() -> read(BEFORE, theirs)).isInstanceOf(UnsealingFailed.class);
        database.admin(
                "update " + strangers.schema() + ".data_key set sealed = (select sealed from " + schema + ".data_key)");
        assertThatThrownBy(() -> read(BEFORE, theirs)).isInstanceOf(UnsealingFailed.class);
    }

    @Test
    void noTableHoldsASecretInTheClearAndNoOtherTenantReachesIt() {
        keep(BEFORE, name(), "SECRET-IN-THE-CLEAR");
        List<String> tables = database.texts("select schemaname || '.' || tablename from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema') order by 1");
        String hex = HexFormat.of().formatHex("SECRET-IN-THE-CLEAR".getBytes(StandardCharsets.UTF_8));
        for (String table : tables) {
            assertThat(String.join("\n", database.texts("select t::text from " + table + " t")))
                    .as(table)
                    .doesNotContain("SECRET-IN-THE-CLEAR")
                    .doesNotContain(hex);
        }
        assertThat(tables).hasSizeGreaterThan(40);
        TenantCode stranger = database.tenant();
        assertThat(AsRole.refusal(database, stranger, "select * from " + tenant.schema() + ".credential"))
                .isEqualTo("42501");
        assertThat(AsRole.refusal(database, tenant, "update data_key set sealed = ''"))
                .isEqualTo("42501");
    }

    @Test
    void ofFiftyFirstSecretsAtOnceEachOpens() {
        List<Credential> names = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            names.add(name());
        }
        CompletableFuture.allOf(names.stream()
                        .map(name -> CompletableFuture.runAsync(() -> keep(BEFORE, name, "secret of " + name)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(names).allSatisfy(name -> assertThat(read(BEFORE, name)).isEqualTo("secret of " + name));
        assertThat(keys()).containsExactly("1");
    }

    @Test
    void keysAreRenewedWhileSecretsAreWrittenAndTheOldOnesMayGo() {
        KeyCheck check = new KeyCheck(database.admin());
        assertThat(check.check(BEFORE)).isEmpty();
        List<Credential> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            names.add(name());
            keep(BEFORE, names.get(i), "0");
        }
        ageKeys();
        assertThat(check.check(BOTH)).isEmpty();
        AtomicBoolean stop = new AtomicBoolean();
        List<CompletableFuture<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Credential mine = names.get(i);
            writers.add(CompletableFuture.supplyAsync(() -> {
                int last = 0;
                while (!stop.get() || last < 5) {
                    last++;
                    keep(BOTH, mine, String.valueOf(last));
                    assertThat(read(BOTH, mine)).isEqualTo(String.valueOf(last));
                }
                return last;
            }));
        }
        KeyRenewal renewal = new KeyRenewal(database.admin(), BOTH);
        KeyRenewal.Report report = renewal.renew();
        stop.set(true);
        assertThat(report.wrapped()).isEqualTo(1);
        assertThat(report.sealed()).isGreaterThanOrEqualTo(36);
        assertThat(report.dropped()).isZero();
        for (int i = 0; i < 4; i++) {
            assertThat(read(BOTH, names.get(i)))
                    .isEqualTo(String.valueOf(writers.get(i).join()));
        }
        // what a writer may have left under the old key, and the old key itself, go in the next run
        ageKeys();
        database.admin("update " + tenant.schema() + ".data_key set created_at = now() where version = 2");
        renewal.renew();
        database.admin("update " + tenant.schema() + ".data_key set created_at = now() - interval '2 hours'"
                + " where version = 2");
        assertThat(renewal.renew().dropped()).isEqualTo(1);
        assertThat(check.check(AFTER)).isEmpty();
        assertThat(names.subList(4, 40))
                .allSatisfy(name -> assertThat(read(AFTER, name)).isEqualTo("0"));
        assertThatThrownBy(() -> read(BEFORE, names.get(9))).isInstanceOf(UnsealingFailed.class);
        assertThat(check.check(BEFORE)).isPresent();
    }

    @Test
    void aRingThatDoesNotFitTheDataIsToldInOneSentence() {
        KeyCheck check = new KeyCheck(database.admin());
        assertThat(check.check(BEFORE)).isEmpty();
        assertThat(check.check(BEFORE)).isEmpty();
        assertThat(check.check(AFTER).orElse(""))
                .startsWith("the key ring lacks the seal key ")
                .doesNotContain("\n");
        String otherSign = OLD.substring(0, OLD.indexOf(',')) + FRESH.substring(FRESH.indexOf(','));
        assertThat(check.check(KeyRing.parse(otherSign)).orElse("")).startsWith("the key ring has no sign key");
        assertThat(check.check(BOTH)).isEmpty();
        database.admin("update platform.key_canary set sealed = sealed || ''::bytea, number = number");
        database.admin("update platform.key_canary set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))"
                + " where sealed is not null");
        assertThat(check.check(BOTH).orElse("")).contains("does not open what it has sealed");
    }

    @Test
    void aRingWithoutTheKeyOfATenantIsRefusedAlsoWhereTheCanaryIsGone() {
        KeyCheck check = new KeyCheck(database.admin());
        assertThat(check.check(BEFORE)).isEmpty();
        keep(BEFORE, name(), "secret");
        database.admin("delete from platform.key_canary");
        assertThat(check.check(AFTER).orElse("")).contains("a key of the tenant " + tenant);
        assertThat(check.check(BEFORE)).isEmpty();
    }

    @Test
    void theRingMustHaveTheSignKeyOfTheLastStart() {
        KeyCheck check = new KeyCheck(database.admin());
        assertThat(check.check(BEFORE)).isEmpty();
        assertThat(check.check(BOTH)).isEmpty();
        String onlyOldSign = FRESH.substring(0, FRESH.indexOf(',')) + "," + OLD;
        assertThat(check.check(KeyRing.parse(onlyOldSign)).orElse("")).startsWith("the key ring has no sign key");
        assertThat(check.check(KeyRing.parse(OLD + "," + FRESH))).isEmpty();
        assertThat(check.check(KeyRing.parse(onlyOldSign))).isEmpty();
    }

    @Test
    void onlyTheRingOfTheLastStartRenews() {
        keep(BEFORE, name(), "secret");
        assertRefused(BEFORE);
        KeyCheck check = new KeyCheck(database.admin());
        assertThat(check.check(BEFORE)).isEmpty();
        assertRefused(BOTH);
        assertThat(check.check(BOTH)).isEmpty();
        assertRefused(BEFORE);
        assertRefused(AFTER);
        assertThat(new KeyRenewal(database.admin(), BOTH).rewrap().wrapped()).isEqualTo(1);
        assertThat(canaries()).containsExactly(String.valueOf(AFTER.current().number()));
    }

    private void assertRefused(KeyRing ring) {
        List<String> before = canaries();
        KeyRenewal renewal = new KeyRenewal(database.admin(), ring);
        assertThatThrownBy(renewal::rewrap)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("start the nodes with this ring first");
        assertThat(canaries()).isEqualTo(before);
    }

    private List<String> canaries() {
        return database.texts("select number::text from platform.key_canary where kind = 'SEAL' order by number");
    }

    @Test
    void whatDoesNotOpenIsNamedAndAllElseIsRenewed() {
        KeyCheck check = new KeyCheck(database.admin());
        assertThat(check.check(BEFORE)).isEmpty();
        List<Credential> names = List.of(name(), name(), name());
        names.forEach(each -> keep(BEFORE, each, "secret"));
        TenantCode broken = database.tenant();
        keep(BEFORE, new Credential(broken, USE, UUID.randomUUID()), "secret");
        spoil(broken.schema() + ".data_key");
        ageKeys();
        assertThat(check.check(BOTH)).isEmpty();
        Credential closed = names.get(1);
        spoil(tenant.schema() + ".credential where owner_id = '" + closed.owner() + "'");
        KeyRenewal.Report report = new KeyRenewal(database.admin(), BOTH).renew();
        assertThat(report.sealed()).isEqualTo(2);
        assertThat(report.failed()).anySatisfy(each -> assertThat(each).contains(broken.value(), "key 1"));
        assertThat(report.failed())
                .anySatisfy(each ->
                        assertThat(each).contains(tenant.value(), closed.owner().toString()));
        assertThat(canaries()).hasSize(2);
        assertThat(read(AFTER, names.get(0))).isEqualTo("secret");
        assertThat(read(AFTER, names.get(2))).isEqualTo("secret");
    }

    /** Turns a byte behind the header, in the rows that the text names. */
    private void spoil(String rows) {
        String table = rows.split(" ")[0];
        database.admin("update " + table + " set sealed = set_byte(sealed, 30, 255 - get_byte(sealed, 30))"
                + rows.substring(table.length()));
    }

    private void ageKeys() {
        database.admin("update " + tenant.schema() + ".data_key set created_at = now() - interval '2 hours'");
    }

    private List<String> keys() {
        return database.texts("select version::text from " + tenant.schema() + ".data_key order by version");
    }
}
