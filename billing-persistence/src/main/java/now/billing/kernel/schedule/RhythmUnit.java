package now.billing.kernel.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a rhythm counts in. */
public enum RhythmUnit {
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    YEAR(ChronoUnit.YEARS, 1);

    private final ChronoUnit unit;
    private final int size;

    RhythmUnit(ChronoUnit unit, int size) {
        this.unit = unit;
        this.size = size;
    }

    /** So many of it later; in a month that is too short for the day, its last day. */
    LocalDate after(LocalDate start, long count) {
        return start.plus(Math.multiplyExact(count, size), unit);
    }

    /** Whole ones between two days. */
    long between(LocalDate start, LocalDate end) {
        return unit.between(start, end) / size;
    }
}
