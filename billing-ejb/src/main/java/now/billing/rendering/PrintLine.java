package now.billing.rendering;

/**
 * One line of the document as it is drawn.
 *
 * @param detail grey text below the description: longer words, period, discounts; may be empty
 */
public record PrintLine(
        String description, String detail, String quantity, String unitPrice, String tax, String amount) {}
