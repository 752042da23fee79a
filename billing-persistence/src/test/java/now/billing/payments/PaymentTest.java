package now.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import now.billing.kernel.document.Limits;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.testing.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTest {
    private static final UUID CUSTOMER = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void aPaymentKeepsItsAmountInTheUnitsOfItsCurrency() {
        Money amount = Money.parse("12.345", CurrencyUnit.of("TND"));
        Payment payment = Payment.record(CUSTOMER, facts(amount, ""), Books.BY, Books.AT);
        assertThat(payment.amount()).isEqualTo(amount);
        assertThat(payment.receivedOn()).isEqualTo(Books.DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01"})
    void nothingOrLessIsNoPayment(String amount) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> Payment.record(CUSTOMER, facts(Money.parse(amount, Books.EUR), ""), Books.BY, Books.AT));
        assertThat(refused.code()).isEqualTo(Payment.NOT_POSITIVE);
    }

    @Test
    void aReferenceThatIsTooLongIsNamedWithItsLimit() {
        String reference = "x".repeat(Limits.REFERENCE + 1);
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> Payment.record(CUSTOMER, facts(Money.parse("1", Books.EUR), reference), Books.BY, Books.AT));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("reference");
        assertThat(refused.problems().get(0).args()).containsEntry("limit", "100");
    }

    private static PaymentFacts facts(Money amount, String reference) {
        return new PaymentFacts(amount, Books.DAY, PaymentMethod.CASH, reference, "");
    }
}
