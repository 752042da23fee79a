package now.billing.rest.v1.settings;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import now.billing.access.members.GrantedRole;
import now.billing.access.members.InvitationView;
import now.billing.access.members.MemberView;
import now.billing.identity.Role;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;

/** Members and invitations as JSON. */
final class MemberJson {
    private MemberJson() {}

    /** The role to give, for an auditor with the end of the time. */
    static GrantedRole role(JsonInput input) {
        Role role = input.wordOrNull("role", Role.class);
        String until = input.textIfGiven("until");
        if (role == null) {
            input.refuse("role", ProblemCode.REQUIRED);
        }
        input.done();
        return new GrantedRole(Objects.requireNonNull(role), until == null || until.isEmpty() ? null : instant(until));
    }

    static JsonFields write(MemberView member) {
        return new JsonFields()
                .put("userId", member.userId())
                .put("email", member.email())
                .put("displayName", member.displayName())
                .put("role", member.role())
                .put("until", member.until())
                .put("since", member.since())
                .put("version", member.version());
    }

    static JsonFields write(InvitationView invitation) {
        return new JsonFields()
                .put("id", invitation.id())
                .put("email", invitation.email())
                .put("role", invitation.role())
                .put("until", invitation.until())
                .put("createdAt", invitation.createdAt())
                .put("expiresAt", invitation.expiresAt())
                .put("expired", invitation.expired())
                .put("mailedAt", invitation.mailedAt());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            InvalidInput refusal = InvalidInput.of("until", ProblemCode.MALFORMED, "value", text);
            refusal.initCause(wrong);
            throw refusal;
        }
    }
}
