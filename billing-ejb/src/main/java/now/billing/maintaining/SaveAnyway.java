package now.billing.maintaining;

import java.util.Locale;
import now.billing.kernel.problem.Problem;

/** A warning about a customer or supplier that somebody saw, and saves all the same (ADR 0099). */
public enum SaveAnyway {
    /** The check digits of a VAT number do not fit. */
    VAT_CHECK_DIGITS,
    /** Another one has the VAT number, the e-mail address, or the name and postcode. */
    DUPLICATE;

    /** Whether it is the answer to this warning: the code ends with the word. */
    public boolean answers(Problem warning) {
        return warning.code().value().equals("party." + name().toLowerCase(Locale.ROOT));
    }
}
