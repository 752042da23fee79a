package now.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import now.billing.payments.Payment;
import now.billing.payments.PaymentFacts;
import now.billing.payments.PaymentMethod;
import now.billing.payments.Payments;
import now.billing.payments.Refund;
import now.billing.payments.RefundFacts;
import now.billing.payments.Refunds;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;

/** In whatever order money is counted, set off, paid out and taken back, the standings are what a list kept by hand says. */
class SettlementModelIT {
    private static final Money NOTHING = Money.zero(Books.EUR);

    private static UnitsOfWork work;
    private static TenantCode tenant;

    enum What {
        PAY,
        SET_OFF,
        REFUND,
        TAKE_BACK
    }

    /**
     * One thing that happens.
     *
     * @param number hundredths of the amount, days until it came, or which fact is taken back
     */
    record Step(What what, int number) {
        Money atMost(Money most) {
            return Money.of(BigDecimal.valueOf(number, 2), Books.EUR).min(most);
        }

        LocalDate day() {
            return Books.DAY.plusDays(number % 30);
        }
    }

    /** What counts until it is taken back, and how that is done. */
    private record Fact(Money onInvoice, Money onCredit, LocalDate day, Consumer<TenantSql> back) {}

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
        return Combinators.combine(
                        Arbitraries.of(What.class), Arbitraries.integers().between(1, 1_500))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(15);
    }

    @Property(tries = 40)
    void theStandingsFollowEverySequence(@ForAll("sequences") List<Step> steps) {
        UUID customer = work.as(tenant, sql -> new Books(tenant, sql).customer("Model Works"));
        IssuedRecord invoice = work.as(tenant, sql -> new Books(tenant, sql).issued(customer, Books.content(1)));
        IssuedRecord credit = work.as(tenant, sql -> new Books(tenant, sql).issued(customer, Books.credit(2)));
        List<Fact> counting = new ArrayList<>();
        for (Step step : steps) {
            Money open = invoice.toPay().minus(sum(counting, Fact::onInvoice));
            Money left = credit.toPay().plus(sum(counting, Fact::onCredit)).negated();
            switch (step.what()) {
                case PAY -> some(step.atMost(open), amount -> counting.add(pay(invoice, step.day(), amount)));
                case SET_OFF ->
                    some(
                            step.atMost(open.min(left)),
                            amount -> counting.add(setOff(credit, invoice, step.day(), amount)));
                case REFUND -> some(step.atMost(left), amount -> counting.add(refund(credit, step.day(), amount)));
                case TAKE_BACK -> takeBack(counting, step.number());
            }
            assertStanding(invoice, counting, Fact::onInvoice);
            assertStanding(credit, counting, Fact::onCredit);
        }
        List<DocumentRef> drifted =
                work.as(tenant, sql -> new StandingDrift(sql).after(null, 1_000).drifted());
        assertThat(drifted).isEmpty();
    }

    private static void some(Money amount, Consumer<Money> action) {
        if (amount.isPositive()) {
            action.accept(amount);
        }
    }

    private static void takeBack(List<Fact> counting, int which) {
        if (!counting.isEmpty()) {
            work.run(tenant, counting.remove(which % counting.size()).back()::accept);
        }
    }

    private static void assertStanding(IssuedRecord document, List<Fact> counting, Function<Fact, Money> part) {
        DocumentStanding standing =
                work.as(tenant, sql -> new Standings(sql).find(document.ref()).orElseThrow());
        Money sum = sum(counting, part);
        Money signed = document.toPay().isNegative() ? sum.negated() : sum;
        assertThat(standing.allocated()).isEqualTo(signed);
        assertThat(standing.open()).isEqualTo(document.toPay().minus(signed));
        assertThat(standing.settlement()).isEqualTo(SettlementState.of(document.toPay(), signed));
        assertThat(standing.paidOn()).isEqualTo(standing.open().isZero() ? latest(counting, part) : null);
    }

    private static @Nullable LocalDate latest(List<Fact> counting, Function<Fact, Money> part) {
        return counting.stream()
                .filter(fact -> part.apply(fact).isPositive())
                .map(Fact::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Fact pay(IssuedRecord invoice, LocalDate day, Money amount) {
        PaymentFacts facts = new PaymentFacts(amount, day, PaymentMethod.CASH, "", "");
        Payment payment = Payment.record(invoice.customerId(), facts, Books.BY, Books.AT);
        Allocation part = Allocation.of(payment.id(), invoice.ref(), amount, Books.DAY, Books.BY, Books.AT);
        work.run(tenant, sql -> {
            new Payments(sql).add(payment);
            allocations(sql).add(part, payment);
            assertThat(allocations(sql).unallocated(payment)).isEqualTo(NOTHING);
        });
        return new Fact(amount, NOTHING, day, sql -> {
            allocations(sql).add(part.reversed(Books.DAY, Books.BY, Books.AT), payment);
            assertThat(allocations(sql).unallocated(payment)).isEqualTo(amount);
        });
    }

    private static Fact setOff(IssuedRecord credit, IssuedRecord invoice, LocalDate day, Money amount) {
        SetOff setOff = SetOff.of(credit.ref(), invoice.ref(), amount, day, Books.BY, Books.AT);
        work.run(tenant, sql -> setOffs(sql).add(setOff));
        return new Fact(amount, amount, day, sql -> setOffs(sql).add(setOff.reversed(Books.DAY, Books.BY, Books.AT)));
    }

    private static Fact refund(IssuedRecord credit, LocalDate day, Money amount) {
        RefundFacts facts = new RefundFacts(amount, day, PaymentMethod.CASH, "", "");
        Refund refund = Refund.of(credit.ref(), credit.customerId(), facts, Books.BY, Books.AT);
        work.run(tenant, sql -> count(sql, refund));
        return new Fact(
                NOTHING, amount, day, sql -> count(sql, refund.reversed(Books.DAY, "Wrong", Books.BY, Books.AT)));
    }

    private static void count(TenantSql sql, Refund refund) {
        new Refunds(sql).add(refund);
        new Standings(sql).count(refund.document(), refund.amount().negated());
    }

    private static Money sum(List<Fact> counting, Function<Fact, Money> part) {
        return Money.sum(Books.EUR, counting.stream().map(part).toList());
    }

    private static Allocations allocations(TenantSql sql) {
        return new Allocations(sql, new Standings(sql));
    }

    private static SetOffs setOffs(TenantSql sql) {
        return new SetOffs(sql, new Standings(sql));
    }
}
