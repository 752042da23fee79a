package now.billing.parties;

import java.util.List;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.MailPart;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A person or desk at a party; only the name must be.
 *
 * @param role such as purchasing, or empty
 * @param receives in which list of the usual mail with a document it stands, or null for none
 */
public record ContactFacts(
        String name,
        String role,
        String email,
        String phone,
        @Nullable MailPart receives) {

    /** One that has no document by itself. */
    public ContactFacts(String name, String role, String email, String phone) {
        this(name, role, email, phone, null);
    }

    /** Every field that is wrong. */
    List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        problems.addAll(new Party(name, "", "", email, phone, "", PostalAddress.EMPTY, List.of()).problems());
        Text.checkLine(problems, "role", role, Limits.NAME);
        if (receives != null && Text.isBlank(email)) {
            problems.add("email", ProblemCode.REQUIRED);
        }
        return problems.list();
    }
}
