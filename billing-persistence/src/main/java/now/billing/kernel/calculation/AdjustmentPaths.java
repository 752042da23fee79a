package now.billing.kernel.calculation;

import java.util.ArrayList;
import java.util.List;

/** Where allowances and charges stand for those who send them: each kind is a list of its own. */
public final class AdjustmentPaths {
    private static final String CHARGES = "charges";
    private static final String ALLOWANCES = "allowances";

    private AdjustmentPaths() {}

    /** The path of each, such as {@code charges[0]}, in the order of the adjustments. */
    public static List<String> of(List<Adjustment> adjustments) {
        List<String> paths = new ArrayList<>();
        int charges = 0;
        for (Adjustment each : adjustments) {
            int index = each.charge() ? charges++ : paths.size() - charges;
            paths.add(list(each) + "[" + index + "]");
        }
        return paths;
    }

    /** The list that an adjustment stands in. */
    public static String list(Adjustment adjustment) {
        return adjustment.charge() ? CHARGES : ALLOWANCES;
    }
}
