package now.billing.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.ProviderFailed;
import org.junit.jupiter.api.Test;

class NotTakenTest {
    private static final ProblemCode BUSY = ProblemCode.of("rendering.busy");

    @Test
    void aMailIsTriedAgainWhereWhatKeptItFromBeingMadeMayPass() {
        assertThat(NotTaken.notMade(ProviderFailed.retryable(BUSY)).isRetryable())
                .isTrue();
        assertThat(NotTaken.notMade(new EJBException(new RuntimeException(new SQLException("gone", "08006"))))
                        .isRetryable())
                .isTrue();
    }

    @Test
    void anyOtherFaultWouldComeAgainAndIsToldAtOnce() {
        assertThat(NotTaken.notMade(ProviderFailed.permanent(BUSY)).isRetryable())
                .isFalse();
        assertThat(NotTaken.notMade(new IllegalStateException("a template that cannot be read"))
                        .isRetryable())
                .isFalse();
    }
}
