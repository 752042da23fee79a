package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.Aging;
import now.billing.rendering.paper.StatementContent;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentSettling;
import now.billing.settling.RecordPayment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement of last month shows what was open at the end of last month, whatever came later. */
class StatementAgeingIT extends FlowCase {
    private static final LocalDate ISSUED = LocalDate.of(2026, 9, 1);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 10);
    private static final int USUAL_DUE_DAYS = 30;
    private static final String TOTAL = "398.60";

    private UUID invoice;

    @BeforeEach
    void issue() {
        invoice = business.draft(ISSUED).id();
        business.issue(invoice);
    }

    @Test
    void aPaymentCountsFromTheDayItCameAndNotBefore() {
        pay(TOTAL);
        assertThat(open(RECEIVED.minusDays(1))).isEqualTo(TOTAL);
        assertThat(closing(RECEIVED.minusDays(1))).isEqualTo(TOTAL);
        assertThat(open(RECEIVED)).isEqualTo("0.00");
        assertThat(closing(RECEIVED)).isEqualTo("0.00");
    }

    @Test
    void aReversalAfterThePeriodDoesNotCountInIt() {
        UUID payment = pay("100.00");
        business.call(w -> {
            w.bean(PaymentSettling.class).reverse(payment, "Returned by the bank");
            return 0;
        });
        assertThat(open(Business.TODAY.minusDays(1))).isEqualTo("298.60");
        assertThat(open(Business.TODAY)).isEqualTo(TOTAL);
    }

    @Test
    void moneyThatLayOnTheAccountCountsFromTheDayItWasAllocated() {
        UUID payment = record(TOTAL, List.of());
        business.call(w -> {
            w.bean(PaymentSettling.class)
                    .allocate(payment, List.of(new AllocatePayment(invoice, Money.parse(TOTAL, Business.EUR))));
            return 0;
        });
        assertThat(open(Business.TODAY.minusDays(1))).isEqualTo(TOTAL);
        assertThat(closing(Business.TODAY.minusDays(1))).isEqualTo("0.00");
        assertThat(credit(Business.TODAY.minusDays(1))).isEqualTo("-" + TOTAL);
        assertThat(open(Business.TODAY)).isEqualTo("0.00");
        assertThat(credit(Business.TODAY)).isEqualTo("0.00");
    }

    /** On every day between, whatever was recorded, left on the account, allocated or taken back. */
    @Test
    void theAgesAddUpToTheClosingBalanceOnEveryDay() {
        UUID later = business.draft(ISSUED.plusDays(20)).id();
        business.issue(later);
        UUID advance = record("500.00", List.of());
        pay("100.00");
        UUID back = pay("50.00");
        business.call(w -> {
            w.bean(PaymentSettling.class)
                    .allocate(advance, List.of(new AllocatePayment(later, Money.parse("120.00", Business.EUR))));
            w.bean(PaymentSettling.class).reverse(back, "Returned by the bank");
            return 0;
        });
        for (LocalDate day = ISSUED; !day.isAfter(Business.TODAY); day = day.plusDays(1)) {
            StatementContent statement = statement(day);
            Money sum = Money.sum(Business.EUR, statement.aging().open().values());
            assertThat(sum).as("ages on %s", day).isEqualTo(statement.closing());
            assertThat(statement.aging().in(Aging.Bucket.CREDIT).isPositive())
                    .as("credit on %s", day)
                    .isFalse();
        }
        assertThat(closing(Business.TODAY)).isEqualTo("197.20");
        assertThat(credit(Business.TODAY)).isEqualTo("-380.00");
    }

    @Test
    void anInvoiceOfALaterDayIsNotInAnEarlierStatement() {
        business.issued(Business.TODAY);
        assertThat(open(Business.TODAY.minusDays(1))).isEqualTo(TOTAL);
        assertThat(open(Business.TODAY)).isEqualTo("797.20");
    }

    @Test
    void theAgeIsCountedToTheLastDayOfThePeriod() {
        LocalDate due = ISSUED.plusDays(USUAL_DUE_DAYS);
        assertThat(bucket(due)).isEqualTo(Aging.Bucket.NOT_DUE);
        assertThat(bucket(due.plusDays(30))).isEqualTo(Aging.Bucket.DAYS_1_TO_30);
        assertThat(bucket(due.plusDays(31))).isEqualTo(Aging.Bucket.DAYS_31_TO_60);
    }

    private UUID pay(String amount) {
        return record(amount, List.of(new AllocatePayment(invoice, Money.parse(amount, Business.EUR))));
    }

    private UUID record(String amount, List<AllocatePayment> allocations) {
        RecordPayment command = new RecordPayment(
                business.customerId(),
                Money.parse(amount, Business.EUR),
                RECEIVED,
                "BANK_TRANSFER",
                "Transfer",
                allocations);
        return business.call(w -> w.bean(PaymentSettling.class).record(command));
    }

    private StatementQuery until(LocalDate to) {
        return new StatementQuery(business.customerId(), ISSUED, to, "EUR");
    }

    private StatementContent statement(LocalDate to) {
        return business.call(w -> w.bean(Statements.class).of(until(to)));
    }

    private String closing(LocalDate to) {
        return statement(to).closing().plain();
    }

    private String open(LocalDate to) {
        return statement(to).aging().open().entrySet().stream()
                .filter(entry -> entry.getKey() != Aging.Bucket.CREDIT)
                .map(Map.Entry::getValue)
                .reduce(Money.zero(Business.EUR), Money::plus)
                .plain();
    }

    private String credit(LocalDate to) {
        return statement(to).aging().in(Aging.Bucket.CREDIT).plain();
    }

    private Aging.Bucket bucket(LocalDate to) {
        return statement(to).aging().open().entrySet().stream()
                .filter(entry -> entry.getValue().isPositive())
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
