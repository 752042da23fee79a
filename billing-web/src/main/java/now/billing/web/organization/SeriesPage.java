package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.problem.InvalidInput;
import now.billing.maintaining.NumberSeriesRecords;
import now.billing.maintaining.NumberSeriesView;
import now.billing.maintaining.SaveNumberSeries;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** Settings of the number series. */
@Named("seriesPage")
@ViewScoped
public class SeriesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private NumberSeriesRecords records;

    @Inject
    private Me me;

    private final ArrayList<Row> rows = new ArrayList<>();

    /** One series while it is being changed. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1L;
        private final UUID id;
        private final String kind;
        private final String nextNumber;
        private final boolean used;
        private final String otherPattern;
        private final long version;
        private String pattern;
        private NumberPattern.Reset reset;
        /** What the list still shows, and sends, after the pattern that is sent with it left no place for it. */
        private NumberPattern.@Nullable Reset outlived;

        private long nextValue;
        private final LocalDate today;

        Row(NumberSeriesView view, LocalDate today) {
            this.today = today;
            id = view.id();
            kind = view.kind().name();
            nextNumber = view.nextNumber();
            used = view.used();
            otherPattern = view.otherPattern();
            reset = view.reset();
            version = view.version();
            pattern = view.pattern();
            nextValue = view.nextValue();
        }

        public String getKind() {
            return kind;
        }

        public String getNextNumber() {
            return nextNumber;
        }

        /** The first number the pattern as typed would give, or nothing while it cannot be read. */
        public String getSample() {
            try {
                return new NumberPattern(pattern, reset)
                        .format(nextValue, today)
                        .value();
            } catch (InvalidInput unreadable) {
                return "";
            } catch (IllegalArgumentException outOfRange) {
                return "";
            }
        }

        public boolean isUsed() {
            return used;
        }

        public String getPattern() {
            return pattern;
        }

        /** A counter whose period left the text cannot start again as often as before. */
        public void setPattern(String pattern) {
            this.pattern = pattern;
            outlived = null;
            try {
                NumberPattern.Reset finest = NumberPattern.parse(pattern).reset();
                if (finest.compareTo(reset) < 0) {
                    outlived = reset;
                    reset = finest;
                }
            } catch (InvalidInput unreadable) {
                // The sample says so while it is typed, and the save.
                return;
            }
        }

        public NumberPattern.Reset getReset() {
            return reset;
        }

        public void setReset(NumberPattern.Reset reset) {
            if (reset != outlived) {
                this.reset = reset;
            }
        }

        /** A pattern that repeats no number, its counter at the beginning; to be changed and saved. */
        void begin() {
            pattern = otherPattern;
            nextValue = 1;
        }

        public long getNextValue() {
            return nextValue;
        }

        public void setNextValue(long nextValue) {
            this.nextValue = nextValue;
        }
    }

    public List<Row> getRows() {
        if (rows.isEmpty()) {
            records.list().forEach(view -> rows.add(new Row(view, me.today())));
        }
        return rows;
    }

    public List<NumberPattern.Reset> getResets() {
        return List.of(NumberPattern.Reset.values());
    }

    /** The way out of a series that is blocked. */
    public void begin(Row row) {
        row.begin();
        Notices.done("series.other.hint", row.pattern);
    }

    /** Saves this series; what is typed in the others stays as it is. */
    public void save(Row row) {
        NumberSeriesView saved =
                records.change(row.id, row.version, new SaveNumberSeries(row.pattern, row.reset, row.nextValue));
        rows.set(rows.indexOf(row), new Row(saved, me.today()));
        Notices.done("settings.saved");
    }
}
