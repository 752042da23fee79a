package now.billing.access.joining;

import now.billing.access.signin.SignedIn;

/** A person who has come in, and the business to enter. */
public record Joined(SignedIn person, String tenantCode) {}
