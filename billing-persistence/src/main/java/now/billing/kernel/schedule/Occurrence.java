package now.billing.kernel.schedule;

import java.time.LocalDate;

/**
 * One of the days on which something recurs.
 *
 * @param index its place, from 0
 * @param date the day
 * @param last the day before the next one: the end of the period that begins on {@code date}
 */
public record Occurrence(int index, LocalDate date, LocalDate last) {}
