package now.billing.kernel.document;

import java.math.BigDecimal;

/** The named limits of a document; each refusal says field, value and limit. Text lengths are UTF-16 code units. */
public final class Limits {

    public static final int LINES = 1_000;
    /** Allowances and charges of one line. */
    public static final int LINE_ADJUSTMENTS = 20;
    /** Allowances and charges of the whole document. */
    public static final int DOCUMENT_ADJUSTMENTS = 50;

    /**
     * The most that a stated rounding (BT-114) changes, in units of the currency, unless its smallest coin is larger:
     * what is more is no rounding but an allowance or a charge, which has a reason and a VAT rate.
     */
    public static final BigDecimal ROUNDING = BigDecimal.ONE;

    public static final int DESCRIPTION = 300;
    public static final int DETAIL = 2_000;
    public static final int REASON = 200;
    public static final int REASON_CODE = 30;
    public static final int NOTES = 4_000;
    public static final int TERMS = 4_000;
    /** Buyer reference, order reference and payment reference. */
    public static final int REFERENCE = 100;

    public static final int NAME = 200;
    public static final int EMAIL = 254;
    public static final int PHONE = 50;
    public static final int WEBSITE = 200;
    public static final int TAX_IDENTIFIERS = 10;
    public static final int TAX_IDENTIFIER = 50;

    public static final int NUMBER = 60;
    public static final int NUMBER_PATTERN = 40;

    private Limits() {}
}
