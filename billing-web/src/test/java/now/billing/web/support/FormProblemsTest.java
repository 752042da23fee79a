package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.FacesMessage;
import java.util.List;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class FormProblemsTest {
    private static final String WORDS = "Somebody else changed this.";

    @Test
    void whatWasChangedElsewhereIsKnownByItsCodeAndNotByItsWords() {
        FacesMessage old = new ProblemMessage(ProblemCode.STALE_VERSION, "Andere Worte.", "");
        FacesMessage other = new ProblemMessage(ProblemCode.REQUIRED, WORDS, "");
        FacesMessage plain = new FacesMessage(FacesMessage.SEVERITY_ERROR, WORDS, WORDS);
        assertThat(FormProblems.saysThatItIsOld(List.of(plain, old))).isTrue();
        assertThat(FormProblems.saysThatItIsOld(List.of(plain, other))).isFalse();
        assertThat(FormProblems.saysThatItIsOld(List.of())).isFalse();
    }
}
