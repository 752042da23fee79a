package now.billing.access.founding;

import java.util.UUID;

/** A set-up link was used up; its owner exists. */
public record SetUpCompleted(UUID userId) {}
