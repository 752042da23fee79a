package now.billing.kernel.measure;

import java.io.Serializable;
import java.util.List;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;

/**
 * A unit of measure by its code of UN/ECE Recommendation 20, or of Recommendation 21 with a leading X (BT-130). Any
 * code of the right shape is kept; the {@link #common} ones have a name in the bundles and are offered in lists.
 */
public record UnitCode(String code) implements Serializable {

    private static final Shape SHAPE = Shape.of("[A-Z0-9]{1,3}", 3);

    /** One, a thing without a unit of its own. */
    public static final UnitCode ONE = new UnitCode("C62");

    public static final UnitCode HOUR = new UnitCode("HUR");
    public static final UnitCode DAY = new UnitCode("DAY");
    public static final UnitCode MONTH = new UnitCode("MON");
    public static final UnitCode PIECE = new UnitCode("XPP");

    /** Ordered as they are offered: time, things, weight, length, area, volume, energy, transport. */
    private static final List<UnitCode> COMMON = List.of(
                    "C62", "XPP", "EA", "H87", "HUR", "MIN", "DAY", "WEE", "MON", "QAN", "ANN", "LS", "SET", "PR",
                    "XPK", "XBX", "XCT", "KGM", "GRM", "TNE", "MTR", "CMT", "MMT", "KMT", "MTK", "HAR", "MTQ", "LTR",
                    "MLT", "KWH", "MWH", "KWT", "KMK", "SMI", "P1", "AD", "4L")
            .stream()
            .map(UnitCode::new)
            .toList();

    public UnitCode {
        if (!SHAPE.fits(code)) {
            throw InvalidInput.value(ProblemCode.UNKNOWN_CODE, "value", shortened(code), "list", "UN/ECE Rec 20");
        }
    }

    /**
     * The unit of this code.
     *
     * @throws InvalidInput {@code input.unknown_code} if it cannot be a code of Recommendation 20
     */
    public static UnitCode of(String code) {
        return new UnitCode(code);
    }

    /** The units that are offered to people, in the order of a list. */
    public static List<UnitCode> common() {
        return COMMON;
    }

    /** Whether this unit has a name in the bundles. */
    public boolean isCommon() {
        return COMMON.contains(this);
    }

    private static String shortened(String code) {
        return code.length() > 12 ? code.substring(0, 12) + "…" : code;
    }

    @Override
    public String toString() {
        return code;
    }
}
