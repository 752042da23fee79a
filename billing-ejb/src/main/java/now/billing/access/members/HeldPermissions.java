package now.billing.access.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import now.billing.access.boundary.Caller;
import now.billing.access.boundary.CurrentCaller;
import now.billing.identity.ApiTokens;
import now.billing.identity.Memberships;
import now.billing.identity.Permission;

/** What the caller may do at this moment: nobody gives away more. */
@Dependent
public class HeldPermissions {
    private final CurrentCaller caller;
    private final Memberships memberships;
    private final ApiTokens tokens;

    @Inject
    HeldPermissions(CurrentCaller caller, Memberships memberships, ApiTokens tokens) {
        this.caller = caller;
        this.memberships = memberships;
        this.tokens = tokens;
    }

    /** Read where it is written and not from the session. */
    Set<Permission> get() {
        return of(caller.get());
    }

    /** What that person or token may do there now; nothing for who belongs there no more. */
    public Set<Permission> of(Caller who) {
        return switch (who.kind()) {
            case PERSON ->
                who.userId()
                        .flatMap(user -> memberships.of(user, who.tenant()))
                        .map(access -> access.role().permissions())
                        .orElse(Set.of());
            case TOKEN -> Optional.ofNullable(who.id()).map(tokens::permissions).orElse(Set.of());
            case SYSTEM -> Set.of();
        };
    }
}
