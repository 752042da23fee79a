package now.billing.access;

import org.jspecify.annotations.Nullable;

/** What a set-up made: the owner, and the token of the program that asked for one. */
public record SetUpDone(SignedIn owner, @Nullable NewApiToken token) {}
