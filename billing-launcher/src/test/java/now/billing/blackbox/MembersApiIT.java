package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People of a business: invited, let in once, changed, and out at once. */
class MembersApiIT {
    private static final String PASSWORD = "three green bottles";
    private static final String AGE = "update platform.invitation set expires_at = now() where id = ?";

    private static TestTenant mine;
    private static TestTenant theirs;

    @BeforeAll
    static void found() {
        mine = TestTenant.create("Members GmbH");
        theirs = TestTenant.create("Other Members GmbH");
    }

    private static String email() {
        return "person-" + UUID.randomUUID() + "@example.test";
    }

    private static String body(String email, String role) {
        return "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role);
    }

    private static String invite(String email, String role) {
        return mine.api()
                .post("/members", body(email, role))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static HttpResponse<String> join(Visit visit, String token) {
        return visit.post(
                "join",
                visit.get("join?token=" + token),
                Map.of(
                        "form", "form",
                        "token", token,
                        "form:displayName", "Ben Bookkeeper",
                        "form:password", PASSWORD,
                        "form:join", "form:join"));
    }

    private static JsonNode member(String email) {
        for (JsonNode each : mine.api().get("/members").expect(200).json().path("items")) {
            if (each.path("email").asText().equals(email)) {
                return each;
            }
        }
        throw new AssertionError(email + " is no member");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.expect(422).text()).contains(code);
    }

    @Test
    void anInvitedPersonComesInOnceAndIsOutAtOnce() {
        String email = email();
        String token = InvitationLink.of(invite(email, "SALES"));
        Visit visit = new Visit("203.0.113.130");
        DoorApiIT.assertSignedIn(join(visit, token));
        assertThat(visit.get("app/settings/members").statusCode()).isEqualTo(200);
        assertThat(new Visit("203.0.113.131").get("join?token=" + token).body()).contains("has been used");

        JsonNode before = member(email);
        String at = "/members/" + before.path("userId").asText();
        String etag = mine.api().get(at).expect(200).etag();
        Answer changed = mine.api().put(at, etag, "{\"role\": \"VIEWER\"}").expect(200);
        assertThat(changed.field("role")).isEqualTo("VIEWER");
        assertThat(visit.get("app/home").statusCode()).isEqualTo(302);
        mine.api().put(at, etag, "{\"role\": \"SALES\"}").expect(412);

        DoorApiIT.assertSignedIn(visit.signIn(email, PASSWORD));
        mine.api().delete(at, changed.etag()).expect(204);
        assertThat(visit.get("app/home").statusCode()).isEqualTo(302);
        mine.api().get(at).expect(404);
    }

    @Test
    void ofManyWhoUseOneLinkAtOnceOneComesIn() {
        String email = email();
        String token = InvitationLink.of(invite(email, "VIEWER"));
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        IntStream.range(0, 16)
                .forEach(i -> all.add(CompletableFuture.supplyAsync(
                        () -> join(new Visit("203.0.113." + (140 + i)), token).statusCode())));
        assertThat(all.stream().map(CompletableFuture::join).filter(status -> status == 302))
                .hasSize(1);
        assertThat(member(email).path("role").asText()).isEqualTo("VIEWER");
    }

    @Test
    void aLinkThatIsOldTakenBackReplacedOrTamperedOpensNothing() {
        String old = invite(email(), "SALES");
        String oldToken = InvitationLink.of(old);
        AdminLogin.execute(AGE, UUID.fromString(old));
        String revoked = invite(email(), "SALES");
        String revokedToken = InvitationLink.of(revoked);
        mine.api().deleteBlindly("/members/invitations/" + revoked).expect(204);
        String again = invite(email(), "SALES");
        String replacedToken = InvitationLink.of(again);
        mine.api().post("/members/invitations/" + again + "/resend", "").expect(200);
        String good = InvitationLink.of(invite(email(), "SALES"));
        String tampered = good.substring(0, good.length() - 1) + (good.endsWith("a") ? "b" : "a");
        Visit visit = new Visit("203.0.113.160");
        for (String token : List.of(oldToken, revokedToken, replacedToken, tampered, SetUpLink.create(), "")) {
            assertThat(visit.get("join?token=" + token).body()).as(token).contains("has been used");
        }
        assertThat(visit.get("join?token=" + good).body()).contains("Members GmbH");
    }

    @Test
    void anotherBusinessSeesNothingOfIt() {
        String invitation = invite(email(), "VIEWER");
        String owner = mine.api().get("/members").json().at("/items/0/userId").asText();
        theirs.api().deleteBlindly("/members/invitations/" + invitation).expect(404);
        theirs.api().post("/members/invitations/" + invitation + "/resend", "").expect(404);
        theirs.api().get("/members/" + owner).expect(404);
        theirs.api().put("/members/" + owner, "\"1\"", "{\"role\": \"VIEWER\"}").expect(404);
        theirs.api().delete("/members/" + owner, "\"1\"").expect(404);
    }

    @Test
    void nobodyGivesMoreThanHeMayAndAnOwnerIsLeft() {
        Api manager = Tokens.with(mine, "member.manage settings.read");
        refused(manager.post("/members", body(email(), "OWNER")), "member.role_not_held");
        refused(manager.post("/members", body(email(), "BOOKKEEPER")), "member.role_not_held");
        Answer owner = theirs.api().get("/members").expect(200);
        String at = "/members/" + owner.json().at("/items/0/userId").asText();
        String etag = theirs.api().get(at).etag();
        theirs.api().put(at, etag, "{\"role\": \"VIEWER\"}").refused(409, "member.last_owner");
        theirs.api().delete(at, etag).refused(409, "member.last_owner");
        Tokens.with(mine, "settings.read")
                .post("/members", body(email(), "VIEWER"))
                .expect(403);
        Tokens.with(mine, "settings.read").get("/members/invitations").expect(403);
    }

    @Test
    void whatIsNoInvitationIsRefusedByItsField() {
        mine.api().post("/members", body("nobody", "VIEWER")).expect(422);
        mine.api().post("/members", "{\"email\": \"a@example.test\"}").expect(422);
        mine.api().post("/members", body(email(), "KING")).expect(422);
        String until = "{\"email\": \"%s\", \"role\": \"%s\", \"until\": \"%s\"}";
        refused(
                mine.api().post("/members", until.formatted(email(), "SALES", "2027-01-01T00:00:00Z")),
                "member.until_of_auditor");
        refused(
                mine.api().post("/members", until.formatted(email(), "AUDITOR", "2001-01-01T00:00:00Z")),
                "member.until_out_of_range");
        mine.api()
                .post("/members", until.formatted(email(), "AUDITOR", "tomorrow"))
                .expect(422);
        String email = email();
        String key = UUID.randomUUID().toString();
        Answer first = mine.api().post("/members", body(email, "VIEWER"), key).expect(201);
        assertThat(mine.api()
                        .post("/members", body(email, "VIEWER"), key)
                        .expect(201)
                        .text())
                .isEqualTo(first.text());
        refused(mine.api().post("/members", body(email, "VIEWER")), "invitation.waiting");
        refused(
                mine.api()
                        .post(
                                "/members",
                                body(member(mine.email()).path("email").asText(), "VIEWER")),
                "member.already");
    }
}
