package now.billing.organization;

import now.billing.kernel.document.Limits;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.tax.TaxRate;
import now.billing.kernel.text.Text;

/**
 * A tax that lines can choose.
 *
 * @param label as people see it, such as {@code USt. 19 %}
 * @param rate category and percentage (BT-151, BT-152)
 * @param exemptionReason BT-120, or empty
 * @param exemptionCode BT-121, or empty
 * @param preferred whether new lines take it
 * @param position order in the choice
 */
public record TaxSettingFacts(
        String label, TaxRate rate, String exemptionReason, String exemptionCode, boolean preferred, int position) {

    /**
     * @throws now.billing.kernel.problem.InvalidInput with every field that is wrong
     */
    public TaxSettingFacts {
        FieldProblems problems = new FieldProblems();
        Required.text(problems, "label", label, Limits.NAME);
        Text.checkLine(problems, "exemptionReason", exemptionReason, Limits.REASON);
        Text.checkLine(problems, "exemptionCode", exemptionCode, Limits.REASON_CODE);
        problems.throwIfAny();
    }
}
