package now.billing.kernel.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.document.terms.Period;
import now.billing.kernel.schedule.Occurrence;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.kernel.text.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * What one invoice of a recurring one says. The recurring invoice is written as its first one: the dates that it names
 * are those of the first and move along with each that follows. Periods move by the rhythm, so that a month stays a
 * month; days of payment, supply and tax keep their distance from the day of the invoice.
 */
public final class RecurringContent {

    private final Recurrence recurrence;
    private final Occurrence occurrence;
    private final long days;

    private RecurringContent(Recurrence recurrence, Occurrence occurrence, LocalDate day) {
        this.recurrence = recurrence;
        this.occurrence = occurrence;
        this.days = ChronoUnit.DAYS.between(recurrence.startsOn(), day);
    }

    /**
     * The period that an invoice is about, both ends of it: that of its terms, else from its day to the day before the
     * next one. An end that the terms leave open is one rhythm from the other.
     */
    public static Period period(DocumentContent first, Recurrence recurrence, Occurrence occurrence) {
        Period stated = first.more().period();
        LocalDate from = stated == null ? null : stated.from();
        LocalDate to = stated == null ? null : stated.to();
        Rhythm every = recurrence.every();
        int index = occurrence.index();
        if (from != null) {
            LocalDate next = to == null ? every.after(from, index + 1) : every.after(to.plusDays(1), index);
            return new Period(every.after(from, index), next.minusDays(1));
        }
        if (to != null) {
            LocalDate next = to.plusDays(1);
            return new Period(
                    every.after(next, index - 1), every.after(next, index).minusDays(1));
        }
        return new Period(occurrence.date(), occurrence.last());
    }

    /**
     * What an invoice says that is written again as the first of a recurring one. Its days move along with that of the
     * invoice, its periods by whole months; the days that follow from the day of an invoice by themselves fall away.
     *
     * @param startsOn the day of the first one
     */
    public static DocumentContent first(DocumentContent invoice, LocalDate startsOn) {
        LocalDate issued = Objects.requireNonNullElse(invoice.issueDate(), startsOn);
        long months = ChronoUnit.MONTHS.between(YearMonth.from(issued), YearMonth.from(startsOn));
        Recurrence monthly = new Recurrence(Rhythm.MONTHLY, issued, null, null);
        Occurrence later = new Occurrence(Math.toIntExact(months), startsOn, startsOn);
        DocumentContent moved = of(FinalContent.withoutDeductions(invoice), monthly, later, startsOn, Map.of());
        return moved.toBuilder()
                .dueDate(null)
                .deliveryDate(null)
                .more(moved.more().withoutPreceding().withoutRate())
                .build();
    }

    /**
     * The content of one invoice.
     *
     * @param day on which it is made; never before the day of the occurrence
     * @param words what stands for {@code {month}} and the like, by the name between the braces
     */
    public static DocumentContent of(
            DocumentContent first,
            Recurrence recurrence,
            Occurrence occurrence,
            LocalDate day,
            Map<String, String> words) {
        return new RecurringContent(recurrence, occurrence, day).content(first, words);
    }

    private DocumentContent content(DocumentContent first, Map<String, String> words) {
        return first.toBuilder()
                .issueDate(null)
                .dueDate(moved(first.dueDate()))
                .deliveryDate(moved(first.deliveryDate()))
                .lines(first.lines().stream().map(line -> line(line, words)).toList())
                .notes(filled(first.notes(), words))
                .terms(filled(first.terms(), words))
                .buyerReference(filled(first.buyerReference(), words))
                .orderReference(filled(first.orderReference(), words))
                .more(terms(first.more(), words))
                .build();
    }

    /** The rate that was written is that of the first invoice; one of another day would be a wrong VAT (BT-111). */
    private DocumentTerms terms(DocumentTerms first, Map<String, String> words) {
        DocumentTerms known = occurrence.index() > 0 ? first.withoutRate() : first;
        return DocumentTerms.SHAPE.withTexts(known.dated(this::moved, this::moved), text -> filled(text, words));
    }

    private ContentLine line(ContentLine line, Map<String, String> words) {
        LineTerms more = line.more();
        LineTerms moved = more.withPeriod(moved(more.period()));
        return line.withLineId(null)
                .withTexts(filled(line.description(), words), filled(line.detail(), words))
                .withMore(LineTerms.SHAPE.withTexts(moved, text -> filled(text, words)));
    }

    private @Nullable LocalDate moved(@Nullable LocalDate date) {
        return date == null ? null : date.plusDays(days);
    }

    private @Nullable Period moved(@Nullable Period period) {
        return period == null ? null : new Period(begin(period.from()), end(period.to()));
    }

    private @Nullable LocalDate begin(@Nullable LocalDate from) {
        return from == null ? null : recurrence.every().after(from, occurrence.index());
    }

    /** The day before a day that is moved: the last of a month stays the last of a month. */
    private @Nullable LocalDate end(@Nullable LocalDate to) {
        return to == null
                ? null
                : recurrence.every().after(to.plusDays(1), occurrence.index()).minusDays(1);
    }

    /** Puts the words in, once: what they say themselves is text. A name that nobody knows stays as it was typed. */
    static String filled(String text, Map<String, String> words) {
        return Placeholders.filled(text, words);
    }
}
