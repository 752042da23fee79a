package now.billing.access;

import java.util.UUID;

/** A set-up link was used up; its owner exists. */
public record SetUpCompleted(UUID userId) {}
