package now.billing.organization;

import now.billing.kernel.document.Iban;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * What is known of a bank account. Either an IBAN (BT-84) or, where a country has none, the account's number.
 *
 * @param label how the organization calls it
 * @param holder whose account it is (BT-85); on documents
 * @param country ISO 3166-1 alpha-2
 * @param iban without blanks, or empty
 * @param bic BT-86, or empty
 * @param accountNumber or empty
 * @param preferred whether new documents take it
 */
public record BankAccountFacts(
        String label,
        String holder,
        String bankName,
        String country,
        CurrencyUnit currency,
        String iban,
        String bic,
        String accountNumber,
        boolean preferred) {

    /** ISO 9362: 8 or 11 characters. */
    private static final int BIC = 11;

    /**
     * @throws now.billing.kernel.problem.InvalidInput with every field that is wrong
     */
    public BankAccountFacts {
        FieldProblems problems = new FieldProblems();
        Required.text(problems, "label", label, Limits.NAME);
        Required.text(problems, "holder", holder, Limits.NAME);
        Text.checkLine(problems, "bankName", bankName, Limits.NAME);
        Required.text(problems, "country", country, 2);
        problems.addAll(new PostalAddress("", "", "", "", "", "", country).problems());
        Text.checkLine(problems, "bic", bic, BIC);
        Text.checkLine(problems, "accountNumber", accountNumber, Limits.TAX_IDENTIFIER);
        if (iban.isBlank()) {
            iban = "";
            if (accountNumber.isEmpty()) {
                problems.add("iban", ProblemCode.REQUIRED);
            }
        } else {
            String typed = iban;
            Iban checked = problems.read("iban", () -> Iban.parse(typed));
            iban = checked == null ? typed : checked.value();
        }
        problems.throwIfAny();
    }
}
