package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import now.billing.kernel.problem.ProblemCode;

/** A problem in words for the page, which still knows its code. */
final class ProblemMessage extends FacesMessage {
    private static final long serialVersionUID = 1L;
    private final ProblemCode code;

    ProblemMessage(ProblemCode code, String words, String detail) {
        super(SEVERITY_ERROR, words, detail);
        this.code = code;
    }

    ProblemCode code() {
        return code;
    }
}
