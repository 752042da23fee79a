package now.billing.parties;

import java.util.UUID;

/**
 * Another party that looks the same.
 *
 * @param by what of it is the same
 * @param name what it is called
 */
public record LikeParty(Likeness by, UUID id, String name) {}
