package now.billing.access.members;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import now.billing.identity.Permission;
import now.billing.identity.Role;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody is to have.
 *
 * @param until the end of an auditor's time; null for all others, and for an auditor without end
 */
public record GrantedRole(Role role, @Nullable Instant until) {
    /** The role allows something that the caller may not do. */
    public static final ProblemCode NOT_HELD = ProblemCode.of("member.role_not_held");

    static final ProblemCode UNTIL_OF_AUDITOR = ProblemCode.of("member.until_of_auditor");
    static final ProblemCode UNTIL_TOO_FAR = ProblemCode.of("member.until_out_of_range");

    /** Longest time of an auditor. */
    static final Duration LONGEST = Duration.ofDays(3 * 366);

    /** Throws InvalidInput about {@code role} or {@code until}. */
    void check(Set<Permission> held, Instant now) {
        if (!held.containsAll(role.permissions())) {
            throw InvalidInput.of("role", NOT_HELD, "value", role);
        }
        Instant end = until;
        if (end != null && role != Role.AUDITOR) {
            throw InvalidInput.of("until", UNTIL_OF_AUDITOR);
        }
        if (end != null && (!end.isAfter(now) || end.isAfter(now.plus(LONGEST)))) {
            throw InvalidInput.of("until", UNTIL_TOO_FAR);
        }
    }
}
