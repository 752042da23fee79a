package now.billing.rendering.paper;

/**
 * One row of the totals.
 *
 * @param rule what separates this row from the one above
 * @param strong the row that counts, drawn semibold
 */
public record SumRow(String label, String amount, Rule rule, boolean strong) {

    public enum Rule {
        NONE,
        HAIRLINE,
        INK
    }

    public boolean hairlineAbove() {
        return rule == Rule.HAIRLINE;
    }

    public boolean inkAbove() {
        return rule == Rule.INK;
    }
}
