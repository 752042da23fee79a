package now.billing.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import now.billing.access.container.Below;
import now.billing.access.container.Effects;
import now.billing.access.container.HeaderMechanism;
import now.billing.access.container.Probe;
import now.billing.access.container.ProbeServlet;
import now.billing.access.signin.Secrets;
import now.billing.container.Deployments;
import now.billing.kernel.sealing.Purpose;
import now.billing.testing.TestKeys;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gate in front of every service, on the real server and the real database. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String USER = "u:01890a5d-ac96-774b-bcce-b302099a8057@";
    private static final String EVERYTHING = "invoice.read invoice.issue";

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive deployment() {
        return Deployments.with(Below.class, Probe.class, ProbeServlet.class, HeaderMechanism.class, Effects.class);
    }

    @Test
    void aServiceRunsAsTheTenantOfItsCaller() {
        for (String tenant : tenants()) {
            assertThat(ask("do=who", USER + tenant, EVERYTHING)).isEqualTo("t_" + tenant + " " + USER + tenant);
        }
    }

    @Test
    void aNewTransactionOfTheSameCallHasTheSameTenant() {
        String tenant = tenants().get(0);
        String who = "t_" + tenant + " " + USER + tenant;

        assertThat(ask("do=outerAndInner", USER + tenant, EVERYTHING)).isEqualTo(who + ", " + who);
    }

    @Test
    void withoutACallerThereIsAnErrorAndNeverData() {
        assertThat(askAnonymously("do=who")).startsWith("FAILED").contains("tenant");
    }

    @Test
    void aNameThatIsNoCallerHasNoTenant() {
        assertThat(ask("do=who", "admin", EVERYTHING)).startsWith("FAILED").contains("tenant");
    }

    @Test
    void withoutThePermissionTheServiceRefuses() {
        String tenant = tenants().get(0);

        assertThat(ask("do=issue", USER + tenant, "invoice.read")).isEqualTo("NOT ALLOWED");
        assertThat(askAnonymously("do=issue")).isEqualTo("NOT ALLOWED");
        assertThat(ask("do=issue", USER + tenant, EVERYTHING)).startsWith("t_" + tenant);
    }

    @Test
    void aSecondTenantInOneTransactionIsRefused() {
        assertThat(ask("do=enter&tenant=" + tenants().get(1), USER + tenants().get(0), EVERYTHING))
                .startsWith("FAILED")
                .contains("another tenant");
    }

    @Test
    void clockWorkActsAsTheSystemForTheTenantItNames() {
        String tenant = tenants().get(1);

        assertThat(askAnonymously("do=asSystem&tenant=" + tenant)).isEqualTo("t_" + tenant + " system@" + tenant);
        assertThat(ask("do=asSystem&tenant=" + tenant, USER + tenants().get(0), "invoice.read"))
                .isEqualTo("t_" + tenant + " system@" + tenant);
    }

    @Test
    void servicesAreClosedToTheSystemAndToOthersBehindIt() {
        String request = "do=serviceAsSystem&tenant=" + tenants().get(1);

        assertThat(askAnonymously(request)).isEqualTo("NOT ALLOWED");
        assertThat(ask(request, USER + tenants().get(0), "invoice.read")).isEqualTo("NOT ALLOWED");
        assertThat(ask(request, USER + tenants().get(0), EVERYTHING))
                .startsWith("FAILED")
                .contains("another tenant");
    }

    @Test
    void afterTheElevationTheCallerIsBack() {
        String own = tenants().get(0);

        assertThat(ask("do=afterSystem&tenant=" + tenants().get(1), USER + own, "invoice.read"))
                .isEqualTo("t_" + own + " " + USER + own);
    }

    @Test
    void aNewTransactionBelowTheElevationHasNoTenantAndFailsClosed() {
        assertThat(askAnonymously(
                        "do=newTransactionBelowSystem&tenant=" + tenants().get(1)))
                .startsWith("FAILED")
                .contains("tenant");
    }

    @Test
    void aRepeatedKeyGivesTheFirstAnswerAndNoSecondEffect() {
        String caller = USER + tenants().get(0);
        String first = ask("do=once&digest=a&key=repeated", caller, EVERYTHING);
        String effects = ask("do=effects", caller, EVERYTHING);

        assertThat(first).startsWith("effect ");
        assertThat(ask("do=once&digest=a&key=repeated", caller, EVERYTHING)).isEqualTo(first);
        assertThat(ask("do=effects", caller, EVERYTHING)).isEqualTo(effects);
        assertThat(ask("do=once&digest=b&key=repeated", caller, EVERYTHING))
                .isEqualTo("REFUSED conflict.idempotency_key_reused");
    }

    @Test
    void keysOfOtherCallersAndTenantsAreOthers() {
        String mine = ask("do=once&digest=a&key=shared", USER + tenants().get(0), EVERYTHING);

        assertThat(ask("do=once&digest=a&key=shared", USER + tenants().get(1), EVERYTHING))
                .startsWith("effect ")
                .isNotEqualTo(mine);
    }

    @Test
    void aRefusalFreesTheKey() {
        String caller = USER + tenants().get(0);

        assertThat(ask("do=once&digest=refuse&key=freed", caller, EVERYTHING)).isEqualTo("REFUSED not_found");
        assertThat(ask("do=once&digest=a&key=freed", caller, EVERYTHING)).startsWith("effect ");
    }

    @Test
    void manyAtOnceWithOneKeyHaveOneEffect() {
        String caller = USER + tenants().get(0);
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            all.add(CompletableFuture.supplyAsync(() -> ask("do=once&digest=a&key=atonce", caller, EVERYTHING)));
        }

        assertThat(all.stream().map(CompletableFuture::join).distinct())
                .hasSize(1)
                .allMatch(a -> a.startsWith("effect"));
    }

    @Test
    void anInterruptedSetUpGoesOnWithTheSameTenant() throws SQLException {
        String link = link();
        String spare = makeSpare(link);

        String founded = askAnonymously("do=firstStep&link=" + link);
        String again = askAnonymously("do=firstStep&link=" + link);
        assertThat(founded).startsWith("Founded[").contains(spare);
        assertThat(again).isEqualTo(founded);

        String done = askAnonymously("do=setUp&link=" + link);
        assertThat(done).endsWith(" 1 " + spare);
        assertThat(founded).contains(done.split(" ", -1)[0]);
        assertThat(askAnonymously("do=setUp&link=" + link)).isEqualTo("REFUSED not_found");
    }

    @Test
    void twoPeopleWithOneSetUpLinkMakeOneOrganizationAndTheSecondIsTold() throws SQLException {
        String link = link();
        makeSpare(link);
        List<CompletableFuture<String>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(CompletableFuture.supplyAsync(() -> askAnonymously("do=setUp&link=" + link)));
        }

        List<String> answers =
                both.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers.get(0)).matches("[0-9a-f-]{36} 1 .*");
        assertThat(answers.get(1)).isIn("REFUSED organization.only_one", "REFUSED not_found");
    }

    @Test
    void whileALinkIsInUseEverybodyElseIsToldAtOnce() throws SQLException {
        String link = link();
        makeSpare(link);
        try (Connection first = platform();
                PreparedStatement hold = first.prepareStatement("select pg_advisory_lock(7262002, hashtext(?))")) {
            hold.setString(1, Secrets.sha256(link));
            hold.execute();
            assertThat(askAnonymously("do=setUp&link=" + link)).isEqualTo("REFUSED organization.only_one");
        }
        assertThat(askAnonymously("do=setUp&link=" + link)).contains(" 1 ");
    }

    private static String link() {
        return TestKeys.signature(Purpose.SET_UP)
                .signed(UUID.randomUUID().toString().replace("-", ""));
    }

    private String ask(String query, String caller, String groups) {
        return send(request(query).header("Test-Caller", caller).header("Test-Groups", groups));
    }

    private String askAnonymously(String query) {
        return send(request(query));
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(base + "probe?" + query));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The tenants in use, oldest first; the last one is left to the set-up. */
    private static List<String> tenants() {
        List<String> codes = new ArrayList<>();
        try (Connection connection = platform();
                PreparedStatement select = connection.prepareStatement(
                        "select code from platform.tenant where status = 'ACTIVE' order by created_at, code");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return codes.subList(0, 2);
    }

    /** Gives the newest tenant back to the spare ones and opens a set-up link. */
    private static String makeSpare(String link) throws SQLException {
        try (Connection connection = platform();
                PreparedStatement release = connection.prepareStatement(
                        "update platform.tenant set status = 'SPARE', name = null, activated_at = null where id ="
                                + " (select id from platform.tenant order by created_at desc, code desc limit 1)"
                                + " returning code");
                PreparedStatement open = connection.prepareStatement(
                        "insert into platform.setup_link (id, token_hash, created_at, expires_at)"
                                + " values (?, ?, now(), now() + interval '1 hour')")) {
            open.setObject(1, UUID.randomUUID());
            open.setString(2, Secrets.sha256(link));
            open.executeUpdate();
            try (ResultSet row = release.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static Connection platform() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("billing.db.url"),
                System.getProperty("billing.db.platform.user"),
                System.getProperty("billing.db.platform.password"));
    }
}
