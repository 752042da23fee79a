package now.billing.flow;

import static now.billing.flow.Credits.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.settlement.Aging;
import now.billing.rendering.paper.StatementContent;
import now.billing.reporting.SetOffView;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import now.billing.testing.AccountChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is paid, set off, paid out and taken back, in any order: the accounts are right after each step. */
class AccountStoryIT extends FlowCase {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 82;
    private static final int STEPS = 60;

    enum What {
        PAY,
        ALLOCATE,
        APPLY,
        APPLY_ALL,
        TAKE_SET_OFF_BACK,
        REFUND,
        REFUND_PAYMENT,
        REVERSE_PAYMENT,
        REVERSE_REFUND
    }

    private final List<DocumentRef> owed = new ArrayList<>();
    private final List<DocumentRef> given = new ArrayList<>();
    private final List<UUID> payments = new ArrayList<>();
    private final List<UUID> refunds = new ArrayList<>();
    private Credits credits;
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theAccountsAreRightAfterEachStep(long seed) {
        random = new Random(seed);
        begin();
        Map<What, Integer> done = new EnumMap<>(What.class);
        for (int i = 0; i < STEPS; i++) {
            What what = What.values()[random.nextInt(What.values().length)];
            try {
                step(what);
                done.merge(what, 1, Integer::sum);
            } catch (BillingException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
            assertThat(unequal()).as("after %s", what).isEmpty();
        }
        assertThat(done).as("what was not refused").hasSizeGreaterThan(5);
        assertThat(units.as(
                                business.tenant(),
                                sql -> sql.rows(
                                        row -> row.text("found"),
                                        "select document_id::text as found from document_standing_drift"))
                        .toString())
                .isEqualTo("[]");
        agesAddUpOnEveryDay();
    }

    private void begin() {
        credits = new Credits(business);
        for (int i = 0; i < 4; i++) {
            owed.add(credits.issued(amount(20_000), FIRST.plusDays(20L * i)));
            given.add(credits.issued("-" + amount(15_000), FIRST.plusDays(20L * i + random.nextInt(20))));
        }
        payments.add(credits.pay(amount(30_000), day()));
    }

    private void step(What what) {
        DocumentRef open = any(owed);
        DocumentRef credit = any(given);
        switch (what) {
            case PAY -> {
                String paid = amount(10_000);
                payments.add(credits.pay(paid, day(), part(open, paid)));
            }
            case ALLOCATE -> credits.allocate(any(payments), part(open, amount(8_000)));
            case APPLY -> credits.apply(credit, part(open, amount(5_000)));
            case APPLY_ALL -> credits.apply(random.nextBoolean() ? credit : open);
            case TAKE_SET_OFF_BACK -> {
                List<SetOffView> all = credits.view(credit).setOffs();
                if (!all.isEmpty()) {
                    credits.takeBack(credit, any(all).id());
                }
            }
            case REFUND -> refunds.add(credits.refund(credit, amount(5_000), day()));
            case REFUND_PAYMENT -> refunds.add(credits.refundPayment(any(payments), amount(5_000), day()));
            case REVERSE_PAYMENT -> credits.reversePayment(any(payments));
            case REVERSE_REFUND -> {
                if (!refunds.isEmpty()) {
                    credits.reverseRefund(any(refunds));
                }
            }
        }
    }

    private void agesAddUpOnEveryDay() {
        for (int i = 0; i <= DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            StatementQuery query = new StatementQuery(business.customerId(), FIRST, day, "EUR");
            StatementContent statement =
                    business.call(w -> w.bean(Statements.class).of(query));
            Money sum = Money.sum(Business.EUR, statement.aging().open().values());
            assertThat(sum).as("ages on %s", day).isEqualTo(statement.closing());
            assertThat(statement.aging().in(Aging.Bucket.CREDIT).isPositive())
                    .as("credit on %s", day)
                    .isFalse();
        }
    }

    /** The checker must find what is not right. */
    @Test
    void aWrongEntryOrFactOrStandingIsFound() {
        credits = new Credits(business);
        DocumentRef credit = credits.issued("-100.00", FIRST);
        DocumentRef open = credits.issued("80.00", FIRST);
        credits.pay("30.00", FIRST, part(open, "10.00"));
        credits.refund(credit, "10.00", null);
        credits.apply(credit, part(open, "50.00"));
        assertThat(unequal()).isEmpty();
        assertFound("update %1$s.ledger_entry set debit = debit + 1 where type = 'REFUND'", "set debit = debit - 1");
        assertFound("update %1$s.refund set amount = amount + 1", "set amount = amount - 1");
        assertFound("update %1$s.payment set amount = amount + 1", "set amount = amount - 1");
        assertFound(
                "update %1$s.document_standing set allocated = allocated + 1 where payable > 0",
                "set allocated = allocated - 1");
        assertFound(
                "update %1$s.issued_record set total_to_pay = total_to_pay + 1 where total_to_pay > 0",
                "set total_to_pay = total_to_pay - 1");
    }

    private void assertFound(String wrong, String back) {
        String statement = wrong.formatted(business.tenant().schema());
        database.admin(statement);
        assertThat(unequal()).as(statement).hasSize(1);
        database.admin(statement.replaceFirst("set \\w+ = \\w+ \\+ 1", back));
        assertThat(unequal()).isEmpty();
    }

    private List<String> unequal() {
        return units.as(business.tenant(), AccountChecker::unequal);
    }

    private String amount(int mostCents) {
        return BigDecimal.valueOf(1 + random.nextInt(mostCents), 2).toPlainString();
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS + 1));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
