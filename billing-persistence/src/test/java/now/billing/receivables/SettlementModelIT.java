package now.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import now.billing.documents.IssuedRecord;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import now.billing.payments.Payment;
import now.billing.payments.PaymentFacts;
import now.billing.payments.PaymentMethod;
import now.billing.payments.Payments;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;

/** In whatever order money is counted and taken back, the standing is what a list kept by hand says. */
class SettlementModelIT {
    private static UnitsOfWork work;
    private static TenantCode tenant;

    /**
     * One thing that happens.
     *
     * @param back takes an allocation back that still counts, where there is one; else money is counted
     * @param number hundredths of the amount, days until it came, or which allocation is taken back
     */
    record Step(boolean back, int number) {}

    private record Counted(Payment payment, Allocation allocation) {}

    @BeforeContainer
    static void start() {
        TestDatabase database = TestDatabase.fresh();
        tenant = database.tenant();
        work = new UnitsOfWork(database, 2);
        work.run(tenant, sql -> new Books(tenant, sql).open());
    }

    @AfterContainer
    static void stop() {
        work.close();
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        Arbitrary<Boolean> back = Arbitraries.of(true, false, false);
        return Combinators.combine(back, Arbitraries.integers().between(1, 1_500))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 40)
    void theStandingFollowsEverySequence(@ForAll("sequences") List<Step> steps) {
        IssuedRecord invoice = work.as(tenant, sql -> new Books(tenant, sql).issued("Model Works"));
        List<Counted> counting = new ArrayList<>();
        for (Step step : steps) {
            Money open = invoice.toPay().minus(sum(counting));
            if (step.back() && !counting.isEmpty()) {
                Counted taken = counting.remove(step.number() % counting.size());
                count(new Counted(taken.payment(), taken.allocation().reversed(Books.DAY, Books.BY, Books.AT)));
            } else if (open.isPositive()) {
                Counted settled = settle(invoice, step, open);
                count(settled);
                counting.add(settled);
            }
            assertStanding(invoice, counting);
        }
        List<DocumentRef> drifted =
                work.as(tenant, sql -> new StandingDrift(sql).after(null, 1_000).drifted());
        assertThat(drifted).isEmpty();
    }

    private static void assertStanding(IssuedRecord invoice, List<Counted> counting) {
        DocumentStanding standing =
                work.as(tenant, sql -> new Standings(sql).find(invoice.ref()).orElseThrow());
        Money sum = sum(counting);
        assertThat(standing.allocated()).isEqualTo(sum);
        assertThat(standing.open()).isEqualTo(invoice.toPay().minus(sum));
        assertThat(standing.settlement()).isEqualTo(SettlementState.of(invoice.toPay(), sum));
        assertThat(standing.paidOn()).isEqualTo(standing.open().isZero() ? latest(counting) : null);
        for (Counted each : counting) {
            Money counted = work.as(tenant, sql -> allocations(sql).allocated(each.payment()));
            assertThat(counted).isEqualTo(each.allocation().amount());
        }
    }

    private static @Nullable LocalDate latest(List<Counted> counting) {
        return counting.stream()
                .map(each -> each.payment().receivedOn())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Counted settle(IssuedRecord invoice, Step step, Money open) {
        Money typed = Money.of(BigDecimal.valueOf(step.number(), 2), Books.EUR);
        Money amount = typed.minus(open).isPositive() ? open : typed;
        PaymentFacts facts =
                new PaymentFacts(amount, Books.DAY.plusDays(step.number() % 30), PaymentMethod.CASH, "", "");
        Payment payment = work.as(
                tenant, sql -> new Payments(sql).add(Payment.record(invoice.customerId(), facts, Books.BY, Books.AT)));
        return new Counted(payment, Allocation.of(payment.id(), invoice.ref(), amount, Books.DAY, Books.BY, Books.AT));
    }

    private static void count(Counted counted) {
        work.as(tenant, sql -> allocations(sql).add(counted.allocation(), counted.payment()));
    }

    private static Money sum(List<Counted> counting) {
        return counting.stream().map(each -> each.allocation().amount()).reduce(Money.zero(Books.EUR), Money::plus);
    }

    private static Allocations allocations(TenantSql sql) {
        return new Allocations(sql, new Standings(sql));
    }
}
