package now.billing.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AccessRefusalsTest {
    @Test
    void bothWaysOfTheContainerAreSeenHoweverDeep() {
        assertThat(AccessRefusals.causedBy(new EJBAccessException("no"))).isTrue();
        assertThat(AccessRefusals.causedBy(new AccessLocalException("no"))).isTrue();
        assertThat(AccessRefusals.causedBy(
                        new IllegalStateException(new EJBException(new EJBException(new AccessLocalException("no"))))))
                .isTrue();
    }

    @Test
    void anythingElseIsNone() {
        assertThat(AccessRefusals.causedBy(null)).isFalse();
        assertThat(AccessRefusals.causedBy(new EJBException(new IOException("gone"))))
                .isFalse();
        EJBException ofAnError = new EJBException("deep");
        ofAnError.initCause(new StackOverflowError());
        assertThat(AccessRefusals.causedBy(ofAnError)).isFalse();
    }
}
