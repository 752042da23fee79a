package now.billing.web.support;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period of days that a list is restricted to; either end may be open. */
public final class Period implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int QUARTER = 3;

    /** Periods that one click chooses. */
    public enum Usual {
        THIS_MONTH,
        LAST_MONTH,
        THIS_QUARTER,
        THIS_YEAR,
        LAST_YEAR;

        public LocalDate first(LocalDate today) {
            return switch (this) {
                case THIS_MONTH -> today.withDayOfMonth(1);
                case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
                case THIS_QUARTER -> today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1L) % QUARTER);
                case THIS_YEAR -> today.withDayOfYear(1);
                case LAST_YEAR -> today.withDayOfYear(1).minusYears(1);
            };
        }

        public LocalDate last(LocalDate today) {
            LocalDate first = first(today);
            return switch (this) {
                case THIS_MONTH, LAST_MONTH -> first.plusMonths(1).minusDays(1);
                case THIS_QUARTER -> first.plusMonths(QUARTER).minusDays(1);
                case THIS_YEAR, LAST_YEAR -> first.plusYears(1).minusDays(1);
            };
        }
    }

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    public List<Usual> getUsual() {
        return List.of(Usual.values());
    }

    /** Takes a usual period by its word; any period where there is no such word. */
    public void choose(@Nullable String word, LocalDate today) {
        clear();
        for (Usual usual : Usual.values()) {
            if (usual.name().equals(word)) {
                from = usual.first(today);
                to = usual.last(today);
            }
        }
    }

    public void clear() {
        from = null;
        to = null;
    }

    public boolean isGiven() {
        return from != null || to != null;
    }

    /** The period in words, such as {@code 1 Jan 2026 – 31 Mar 2026}; empty where both ends are open. */
    public String getWords() {
        if (!isGiven()) {
            return "";
        }
        if (from == null) {
            return Texts.say1("period.until", Texts.date(to));
        }
        return to == null
                ? Texts.say1("period.since", Texts.date(from))
                : Texts.date(from) + " \u2013 " + Texts.date(to);
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
