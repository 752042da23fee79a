package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import now.billing.fixtures.Documents;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.Instalment;
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.document.terms.Note;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.document.terms.Period;
import now.billing.kernel.document.terms.PrecedingInvoice;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.schedule.Occurrence;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecurringContentTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final Recurrence MONTHLY = new Recurrence(Rhythm.MONTHLY, START, null, null);

    @Test
    void aPeriodWithOneEndIsOneRhythmLong() {
        assertThat(period(START, null, 0)).isEqualTo(new Period(START, LocalDate.of(2026, 12, 31)));
        assertThat(period(LocalDate.of(2027, 1, 1), null, 1))
                .isEqualTo(new Period(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)));
        assertThat(period(null, LocalDate.of(2026, 11, 30), 0))
                .isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
        assertThat(period(null, LocalDate.of(2026, 11, 30), 3))
                .isEqualTo(new Period(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)));
    }

    @Test
    void aPeriodIsThatOfTheTermsElseThatOfTheDay() {
        assertThat(period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), 3))
                .isEqualTo(new Period(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)));
        assertThat(period(null, null, 2)).isEqualTo(new Period(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)));
    }

    @Test
    void theRateOfTheFirstConvertsNoOther() {
        DocumentContent first =
                with(Map.of("taxCurrency", CurrencyUnit.of("USD"), "taxCurrencyRate", new BigDecimal("0.92")));
        assertThat(made(first, 0).more().taxCurrencyRate()).isEqualTo(new BigDecimal("0.92"));
        assertThat(made(first, 1).more().taxCurrencyRate()).isNull();
        assertThat(made(first, 1).more().taxCurrency()).isEqualTo(CurrencyUnit.of("USD"));
    }

    @Test
    void everyTextHasItsPlaceholdersFilled() {
        DocumentTerms terms = terms(Map.of(
                "noteList", List.of(new Note("AAI", "In {month}")),
                "payment", payment("Rent {month}"),
                "layout", List.of(new LayoutRow(LayoutRow.Kind.HEADING, 0, "Work of {month}"))));
        DocumentContent first = Documents.simple().toBuilder()
                .buyerReference("B {month}")
                .orderReference("O {other}")
                .lines(Documents.simple().lines().stream()
                        .map(line -> line.withMore(LineTerms.SHAPE.with(LineTerms.NONE, "note", "L {month}")))
                        .toList())
                .more(terms)
                .build();
        DocumentContent made = made(first, 1);
        assertThat(made.more().noteList()).containsExactly(new Note("AAI", "In January"));
        assertThat(made.more().layout()).containsExactly(new LayoutRow(LayoutRow.Kind.HEADING, 0, "Work of January"));
        assertThat(made.more().payment()).extracting(PaymentDetails::remittance).isEqualTo("Rent January");
        assertThat(made.lines().get(0).more().note()).isEqualTo("L January");
        assertThat(made.buyerReference()).isEqualTo("B January");
        assertThat(made.orderReference()).isEqualTo("O {other}");
    }

    @Test
    void whatIsWrittenAgainIsWrittenForItsNewDay() {
        Period november = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        Period december = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
        DocumentContent invoice = invoice(november);
        DocumentContent first = RecurringContent.first(invoice, LocalDate.of(2026, 12, 29));
        assertThat(first.issueDate()).isNull();
        assertThat(first.dueDate()).isNull();
        assertThat(first.deliveryDate()).isNull();
        assertThat(first.more().period()).isEqualTo(december);
        assertThat(first.lines().get(0).more().period()).isEqualTo(december);
        assertThat(first.lines().get(0).lineId()).isNull();
        assertThat(first.more().taxPointDate()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(first.more().payment().instalments())
                .extracting(Instalment::dueDate)
                .containsExactly(LocalDate.of(2027, 1, 12));
        assertThat(first.more().taxCurrencyRate()).isNull();
        assertThat(first.more().typeCode()).isEmpty();
        assertThat(first.more().precedingInvoices()).isEmpty();
        assertThat(first.notes()).isEqualTo("For {month}");
        // Written again much later: the period of that month, whichever day it is.
        assertThat(RecurringContent.first(invoice, LocalDate.of(2027, 2, 2))
                        .more()
                        .period())
                .isEqualTo(new Period(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)));
    }

    /** A corrected one of 29 November, with everything that names a day. */
    private static DocumentContent invoice(Period period) {
        LocalDate issued = LocalDate.of(2026, 11, 29);
        Instalment all = new Instalment(LocalDate.of(2026, 12, 13), null, Percent.parse("100"));
        DocumentContent content = with(Map.of(
                "typeCode",
                "384",
                "precedingInvoices",
                List.of(new PrecedingInvoice("INV-1", issued)),
                "period",
                period,
                "taxPointDate",
                LocalDate.of(2026, 11, 30),
                "taxCurrencyRate",
                BigDecimal.ONE,
                "payment",
                payment("", all)));
        return content.toBuilder()
                .issueDate(issued)
                .deliveryDate(issued)
                .notes("For {month}")
                .lines(content.lines().stream()
                        .map(line -> line.withMore(LineTerms.NONE.withPeriod(period)))
                        .toList())
                .build();
    }

    private static PaymentDetails payment(String remittance, Instalment... instalments) {
        return new PaymentDetails("", "", remittance, List.of(), null, null, List.of(), List.of(instalments));
    }

    private static DocumentContent with(Map<String, Object> values) {
        return Documents.simple().toBuilder().more(terms(values)).build();
    }

    private static DocumentTerms terms(Map<String, Object> values) {
        DocumentTerms terms = DocumentTerms.NONE;
        for (Map.Entry<String, Object> each : values.entrySet()) {
            terms = DocumentTerms.SHAPE.with(terms, each.getKey(), each.getValue());
        }
        return terms;
    }

    private static DocumentContent made(DocumentContent first, int index) {
        Occurrence occurrence = MONTHLY.next(START, index + 1).get(index);
        return RecurringContent.of(first, MONTHLY, occurrence, occurrence.date(), Map.of("month", "January"));
    }

    private static Period period(@Nullable LocalDate from, @Nullable LocalDate to, int index) {
        DocumentContent first =
                from == null && to == null ? Documents.simple() : with(Map.of("period", new Period(from, to)));
        return RecurringContent.period(
                first, MONTHLY, MONTHLY.next(START, index + 1).get(index));
    }
}
