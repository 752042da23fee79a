package now.billing.reminders;

import java.util.UUID;

/**
 * A level of reminding, as it is set now; what was sent keeps its own words.
 *
 * @param level its place among the levels, from 1 by the days
 */
public record ReminderLevel(UUID id, int level, ReminderLevelFacts facts, long version) {}
