package now.billing.blackbox;

import java.util.UUID;
import now.billing.kernel.sealing.Purpose;

/** The link of an invitation: the mail alone has it, so the invitation is given another one that the test knows. */
final class InvitationLink {
    private static final String KNOWN = "update platform.invitation set token_hash = ? where id = ?";

    private InvitationLink() {}

    /** The token of a link to this invitation; the one before works no more. */
    static String of(String invitation) {
        String token = Signing.with(Purpose.INVITATION).signed(UUID.randomUUID().toString());
        AdminLogin.execute(KNOWN, Tokens.sha256(token), UUID.fromString(invitation));
        return token;
    }

    /** Invites this address to the business. */
    static String create(TestTenant tenant, String email, String role) {
        return of(tenant.api()
                .post("/members", "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role))
                .expect(201)
                .json()
                .path("id")
                .asText());
    }

    /** The token for the invitation of this address that a person has made. */
    static String ofPerson(TestTenant tenant, String email) {
        for (var each :
                tenant.api().get("/members/invitations").expect(200).json().path("items")) {
            if (each.path("email").asText().equals(email)) {
                return of(each.path("id").asText());
            }
        }
        throw new AssertionError("nobody has invited " + email);
    }
}
