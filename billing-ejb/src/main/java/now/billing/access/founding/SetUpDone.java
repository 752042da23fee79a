package now.billing.access.founding;

import now.billing.access.members.NewApiToken;
import now.billing.access.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** What a set-up made: the owner, and the token of the program that asked for one. */
public record SetUpDone(SignedIn owner, @Nullable NewApiToken token) {}
