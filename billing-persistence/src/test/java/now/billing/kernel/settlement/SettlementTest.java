package now.billing.kernel.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final OpenItem OLD = item(1, "2026-01-31", "100.00");
    private static final OpenItem MIDDLE = item(2, "2026-02-28", "50.00");
    private static final OpenItem NEW = item(3, "2026-03-31", "70.00");

    @Test
    void paysTheOldestDueFirst() {
        AllocationPlan plan = AllocationPlan.oldestFirst(eur("120.00"), List.of(NEW, MIDDLE, OLD));
        assertThat(plan.shares())
                .containsExactly(
                        new AllocationPlan.Share(OLD.document(), eur("100.00")),
                        new AllocationPlan.Share(MIDDLE.document(), eur("20.00")));
        assertThat(plan.remaining()).isEqualTo(eur("0"));
    }

    @Test
    void leavesTheRestAsCredit() {
        AllocationPlan plan = AllocationPlan.oldestFirst(eur("500.00"), List.of(OLD, MIDDLE, NEW));
        assertThat(plan.allocated()).isEqualTo(eur("220.00"));
        assertThat(plan.remaining()).isEqualTo(eur("280.00"));
    }

    @Test
    void skipsWhatIsNotOpen() {
        OpenItem credit = item(4, "2025-01-01", "-30.00");
        assertThat(AllocationPlan.oldestFirst(eur("10.00"), List.of(credit, OLD))
                        .shares())
                .extracting(AllocationPlan.Share::document)
                .containsExactly(OLD.document());
    }

    @Test
    void paysExactlyWhatWasAskedFor() {
        AllocationPlan plan = AllocationPlan.explicit(
                eur("100.00"), List.of(share(NEW, "70.00"), share(OLD, "10.00")), List.of(OLD, MIDDLE, NEW));
        assertThat(plan.remaining()).isEqualTo(eur("20.00"));
    }

    @Test
    void namesEveryShareThatIsWrong() {
        List<AllocationPlan.Share> shares = List.of(
                share(OLD, "100.01"),
                share(item(9, "2026-01-01", "1"), "1"),
                share(MIDDLE, "0"),
                share(MIDDLE, "50.01"));
        assertThatThrownBy(() -> AllocationPlan.explicit(eur("10.00"), shares, List.of(OLD, MIDDLE)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::field, p -> p.code().value())
                                .containsExactly(
                                        tuple("allocations[0].amount", "allocation.exceeds_open_amount"),
                                        tuple("allocations[1].documentId", "allocation.document_not_open"),
                                        tuple("allocations[2].amount", "allocation.not_positive"),
                                        tuple("allocations[3].amount", "allocation.exceeds_open_amount"),
                                        tuple("allocations", "allocation.exceeds_amount")));
    }

    @Test
    void twoSharesOfOneDocumentCannotExceedItTogether() {
        List<AllocationPlan.Share> shares = List.of(share(MIDDLE, "30.00"), share(MIDDLE, "30.00"));
        assertThatThrownBy(() -> AllocationPlan.explicit(eur("100.00"), shares, List.of(MIDDLE)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesAShareInAnotherCurrency() {
        AllocationPlan.Share share = new AllocationPlan.Share(OLD.document(), Money.parse("1", CurrencyUnit.of("CHF")));
        assertThatThrownBy(() -> AllocationPlan.explicit(eur("10.00"), List.of(share), List.of(OLD)))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, OPEN",
        "100, 0.01, PARTLY_PAID",
        "100, 100, PAID",
        "100, 100.01, OVERPAID",
        "0, 0, PAID",
        "0, 0.01, OVERPAID",
        "-20, 0, CREDIT",
        "-20, -19.99, CREDIT",
        "-20, -20, PAID",
        "-20, -20.01, OPEN"
    })
    void settlementIsDerived(String payable, String settled, SettlementState expected) {
        assertThat(SettlementState.of(eur(payable), eur(settled))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, UNUSED",
        "0.01, 0, PARTIALLY_APPLIED",
        "20, 0, APPLIED",
        "0, 0.01, PARTIALLY_REFUNDED",
        "0, 20, REFUNDED",
        "5, 10, PARTIALLY_REFUNDED",
        "10, 10, PARTIALLY_REFUNDED"
    })
    void whatBecameOfACreditIsDerived(String applied, String refunded, CreditState expected) {
        assertThat(CreditState.of(eur("20"), eur(applied), eur(refunded))).isEqualTo(expected);
    }

    @Test
    void agesByDaysOverdue() {
        LocalDate today = LocalDate.of(2026, 3, 31);
        Aging aging = Aging.of(eur("215.00"), List.of(OLD, MIDDLE, NEW), today);
        assertThat(aging.in(Aging.Bucket.NOT_DUE)).isEqualTo(eur("70.00"));
        assertThat(aging.in(Aging.Bucket.DAYS_31_TO_60)).isEqualTo(eur("150.00"));
        assertThat(aging.in(Aging.Bucket.OVER_90_DAYS)).isEqualTo(eur("0"));
        assertThat(aging.in(Aging.Bucket.CREDIT))
                .as("what the items do not explain")
                .isEqualTo(eur("-5.00"));
        assertThat(NEW.isOverdue(today)).isFalse();
        assertThat(NEW.isOverdue(today.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_DUE",
        "1, DAYS_1_TO_30",
        "30, DAYS_1_TO_30",
        "31, DAYS_31_TO_60",
        "60, DAYS_31_TO_60",
        "61, DAYS_61_TO_90",
        "90, DAYS_61_TO_90",
        "91, OVER_90_DAYS"
    })
    void bucketsHaveExactEdges(int days, Aging.Bucket bucket) {
        LocalDate due = LocalDate.of(2026, 1, 1);
        assertThat(Aging.Bucket.of(due, due.plusDays(days))).isEqualTo(bucket);
    }

    private static AllocationPlan.Share share(OpenItem item, String amount) {
        return new AllocationPlan.Share(item.document(), eur(amount));
    }

    private static OpenItem item(int id, String due, String open) {
        return new OpenItem(
                DocumentRef.invoice(new UUID(0, id)), DocumentNumber.of("INV-" + id), LocalDate.parse(due), eur(open));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, EUR);
    }
}
