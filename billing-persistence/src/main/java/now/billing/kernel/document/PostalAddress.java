package now.billing.kernel.document;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;

/**
 * A structured address (BG-5, BG-8); street and building number are apart because the Swiss QR-bill wants them so.
 * What is not known is empty.
 *
 * @param street BT-35, BT-50
 * @param line2 BT-36, BT-51
 * @param postCode BT-38, BT-53
 * @param town BT-37, BT-52
 * @param region BT-39, BT-54
 * @param country two letters of ISO 3166-1 (BT-40, BT-55)
 */
public record PostalAddress(
        String street, String buildingNumber, String line2, String postCode, String town, String region, String country)
        implements Serializable {

    public static final PostalAddress EMPTY = new PostalAddress("", "", "", "", "", "", "");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** What is wrong with it; an incomplete address is not wrong. */
    public List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "street", street, Limits.ADDRESS_LINE);
        Text.checkLine(problems, "buildingNumber", buildingNumber, Limits.BUILDING_NUMBER);
        Text.checkLine(problems, "line2", line2, Limits.ADDRESS_LINE);
        Text.checkLine(problems, "postCode", postCode, Limits.POST_CODE);
        Text.checkLine(problems, "town", town, Limits.TOWN);
        Text.checkLine(problems, "region", region, Limits.TOWN);
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            problems.add("country", ProblemCode.UNKNOWN_CODE, "value", country, "list", "ISO 3166-1");
        }
        return problems.list();
    }
}
