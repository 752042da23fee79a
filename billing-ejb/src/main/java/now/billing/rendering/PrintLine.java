package now.billing.rendering;

/**
 * One line of the document as it is drawn.
 *
 * @param detail grey text below the description: longer words, period, discounts; may be empty
 */
public record PrintLine(
        String description, String detail, String quantity, String unitPrice, String tax, String amount) {
    private static final int ABOUT_A_THIRD_OF_A_PAGE = 700;

    /** A very long line may continue on the next page; every other line stays whole. */
    public boolean mayBreak() {
        return description.length() + detail.length() > ABOUT_A_THIRD_OF_A_PAGE;
    }
}
