package now.billing.parties;

import java.util.List;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.Text;

/**
 * A person or desk at a party; only the name must be.
 *
 * @param role such as purchasing, or empty
 */
public record ContactFacts(String name, String role, String email, String phone) {

    /** Every field that is wrong. */
    List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        problems.addAll(new Party(name, "", "", email, phone, "", PostalAddress.EMPTY, List.of()).problems());
        Text.checkLine(problems, "role", role, Limits.NAME);
        return problems.list();
    }
}
