package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.util.List;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;

/**
 * A structured address (BG-5, BG-8, BG-12, BG-15); street and building number are apart because the Swiss QR-bill
 * wants them so. What is not known is empty.
 *
 * @param street BT-35, BT-50
 * @param line2 BT-36, BT-51
 * @param line3 BT-162, BT-163
 * @param postCode BT-38, BT-53
 * @param town BT-37, BT-52
 * @param region BT-39, BT-54
 * @param country two letters of ISO 3166-1 (BT-40, BT-55)
 */
public record PostalAddress(
        @Term(value = "BT-35, BT-50, BT-64, BT-75", longest = 150)
        String street,

        @Term(longest = 20) String buildingNumber,

        @Term(value = "BT-36, BT-51, BT-65, BT-76", longest = 150)
        String line2,

        @Term(value = "BT-162, BT-163, BT-164, BT-165", longest = 150)
        String line3,

        @Term(value = "BT-38, BT-53, BT-67, BT-78", longest = 20)
        String postCode,

        @Term(value = "BT-37, BT-52, BT-66, BT-77", longest = 100)
        String town,

        @Term(value = "BT-39, BT-54, BT-68, BT-79", longest = 100)
        String region,

        @Term(value = "BT-40, BT-55, BT-69, BT-80", longest = 2, codes = CodeList.COUNTRY)
        String country)
        implements Serializable {

    public static final RecordShape<PostalAddress> SHAPE = RecordShape.of(PostalAddress.class);

    public static final PostalAddress EMPTY = SHAPE.empty();

    /** An address without a third line. */
    public PostalAddress(
            String street,
            String buildingNumber,
            String line2,
            String postCode,
            String town,
            String region,
            String country) {
        this(street, buildingNumber, line2, "", postCode, town, region, country);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** What is wrong with it; an incomplete address is not wrong. */
    public List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        SHAPE.check(problems, "", this);
        return problems.list();
    }
}
