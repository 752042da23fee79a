package now.billing.rendering.paper;

/**
 * One movement of a statement, or its opening or closing balance.
 *
 * @param strong opening and closing balance
 */
public record StatementPrintRow(
        String date, String document, String debit, String credit, String balance, boolean strong) {}
