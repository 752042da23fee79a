package now.billing.kernel.document;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * Seller or buyer on a document (BG-4, BG-7). What is not known is empty.
 *
 * @param name as it is shown (BT-28, BT-45); the only thing that must be there
 * @param legalName as it is registered (BT-27, BT-44), or empty if it is the same
 * @param contactName person or department (BT-41, BT-56)
 * @param email BT-43, BT-58
 * @param phone BT-42, BT-57
 * @param more every other term
 */
public record Party(
        String name,
        String legalName,
        String contactName,
        String email,
        String phone,
        String website,
        PostalAddress address,
        List<TaxIdentifier> taxIds,
        PartyTerms more)
        implements Serializable {

    public Party {
        taxIds = List.copyOf(taxIds);
    }

    /** A party of the core only. */
    public Party(
            String name,
            String legalName,
            String contactName,
            String email,
            String phone,
            String website,
            PostalAddress address,
            List<TaxIdentifier> taxIds) {
        this(name, legalName, contactName, email, phone, website, address, taxIds, PartyTerms.NONE);
    }

    /** A party of which only the name is known. */
    public static Party named(String name) {
        return new Party(name, "", "", "", "", "", PostalAddress.EMPTY, List.of());
    }

    /** The name for legal purposes. */
    public String effectiveLegalName() {
        return legalName.isEmpty() ? name : legalName;
    }

    /** Its number in this scheme, such as {@link TaxIdentifier#VAT}. */
    public Optional<String> taxId(String scheme) {
        return taxIds.stream()
                .filter(id -> id.scheme().equals(scheme))
                .map(TaxIdentifier::value)
                .findFirst();
    }

    /**
     * Every field that is wrong; a party that is only incomplete has no problems as long as it has a name. Whether mail
     * can be sent to its address is asked when it is typed ({@link EmailAddress}), not of what is stored.
     */
    public List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        if (name.isBlank()) {
            problems.add("name", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "name", name, Limits.NAME);
        Text.checkLine(problems, "legalName", legalName, Limits.NAME);
        Text.checkLine(problems, "contactName", contactName, Limits.NAME);
        Text.checkLine(problems, "email", email, Limits.EMAIL);
        Text.checkLine(problems, "phone", phone, Limits.PHONE);
        Text.checkLine(problems, "website", website, Limits.WEBSITE);
        problems.addUnder("address", address.problems());
        if (taxIds.size() > Limits.TAX_IDENTIFIERS) {
            problems.add("taxIds", ProblemCode.TOO_MANY, "value", taxIds.size(), "limit", Limits.TAX_IDENTIFIERS);
        }
        for (int i = 0; i < taxIds.size(); i++) {
            problems.addUnder("taxIds[" + i + "]", taxIds.get(i).problems());
        }
        PartyTerms.SHAPE.check(problems, "", more);
        return problems.list();
    }
}
