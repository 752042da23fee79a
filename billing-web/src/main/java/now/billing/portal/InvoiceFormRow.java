package now.billing.portal;

/** A line of the invoice generator, as it was typed. */
public record InvoiceFormRow(String description, String quantity, String unit, String price, String rate) {

    static InvoiceFormRow of(Typed typed, int row) {
        return new InvoiceFormRow(
                typed.row("description", row),
                typed.row("quantity", row),
                typed.row("unit", row),
                typed.row("price", row),
                typed.row("rate", row));
    }

    static InvoiceFormRow empty(String rate) {
        return new InvoiceFormRow("", "", "", "", rate);
    }

    /** Whether somebody began to fill it in. */
    boolean isMeant() {
        return !(description + quantity + price).isEmpty();
    }
}
