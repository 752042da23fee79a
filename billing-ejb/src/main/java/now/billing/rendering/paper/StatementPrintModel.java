package now.billing.rendering.paper;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Every string of a customer's statement.
 *
 * @param rows movements in order, formatted one by one while the paper is drawn, so that a statement of 100,000
 *     movements does not stand in memory twice
 * @param widestAmount the amount among the rows that takes the most room
 * @param manyRows whether pages should be moved to disk while drawing
 * @param ageing what is open by age, from current to oldest; empty hides the strip
 */
public record StatementPrintModel(
        PaperFrame frame,
        Columns columns,
        Supplier<Iterator<StatementPrintRow>> rows,
        String widestAmount,
        boolean manyRows,
        String ageingTitle,
        List<Fact> ageing,
        String notes) {

    public record Columns(String date, String document, String debit, String credit, String balance) {}
}
