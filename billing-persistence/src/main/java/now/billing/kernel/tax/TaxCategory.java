package now.billing.kernel.tax;

import java.util.Arrays;
import java.util.Optional;
import now.billing.kernel.measure.Percent;

/** The VAT categories of EN 16931 (BT-95, BT-102, BT-118, BT-151; a subset of UNTDID 5305) and what each demands. */
public enum TaxCategory {
    /** Standard: any rate above zero. */
    S(PercentRule.POSITIVE, ReasonRule.FORBIDDEN, ""),
    /** Zero rated. */
    Z(PercentRule.ZERO, ReasonRule.FORBIDDEN, ""),
    /** Exempt, also the small-business rule. */
    E(PercentRule.ZERO, ReasonRule.REQUIRED, ""),
    /** Reverse charge. */
    AE(PercentRule.ZERO, ReasonRule.REQUIRED, "VATEX-EU-AE"),
    /** Intra-Community supply. */
    K(PercentRule.ZERO, ReasonRule.REQUIRED, "VATEX-EU-IC"),
    /** Export outside the EU. */
    G(PercentRule.ZERO, ReasonRule.REQUIRED, "VATEX-EU-G"),
    /** Not subject to VAT; has no rate at all and stands alone on a document. */
    O(PercentRule.NONE, ReasonRule.REQUIRED, "VATEX-EU-O"),
    /** IGIC of the Canary Islands. */
    L(PercentRule.NOT_NEGATIVE, ReasonRule.FORBIDDEN, ""),
    /** IPSI of Ceuta and Melilla. */
    M(PercentRule.NOT_NEGATIVE, ReasonRule.FORBIDDEN, ""),
    /** Split payment in Italy: the buyer pays the tax to the authority. */
    B(PercentRule.POSITIVE, ReasonRule.FORBIDDEN, "");

    /** Which rates a category may have. */
    public enum PercentRule {
        POSITIVE,
        ZERO,
        NOT_NEGATIVE,
        /** No rate element in the XML; 0 here. */
        NONE
    }

    /** Whether the group of this category gives a reason why no tax is charged (BT-120, BT-121). */
    public enum ReasonRule {
        FORBIDDEN,
        REQUIRED
    }

    private final PercentRule percentRule;
    private final ReasonRule reasonRule;
    private final String usualReasonCode;

    TaxCategory(PercentRule percentRule, ReasonRule reasonRule, String usualReasonCode) {
        this.percentRule = percentRule;
        this.reasonRule = reasonRule;
        this.usualReasonCode = usualReasonCode;
    }

    public static Optional<TaxCategory> find(String code) {
        return Arrays.stream(values()).filter(c -> c.name().equals(code)).findFirst();
    }

    public PercentRule percentRule() {
        return percentRule;
    }

    public boolean requiresReason() {
        return reasonRule == ReasonRule.REQUIRED;
    }

    /** Whether tax may be charged at all in this category. */
    public boolean isTaxable() {
        return percentRule == PercentRule.POSITIVE || percentRule == PercentRule.NOT_NEGATIVE;
    }

    /** The VATEX code that always fits this category (BT-121), or an empty text where it depends on the case. */
    public String usualReasonCode() {
        return usualReasonCode;
    }

    /** Whether lines of this category may have this rate. */
    public boolean accepts(Percent percent) {
        return switch (percentRule) {
            case POSITIVE -> !percent.isZero();
            case ZERO, NONE -> percent.isZero();
            case NOT_NEGATIVE -> true;
        };
    }
}
