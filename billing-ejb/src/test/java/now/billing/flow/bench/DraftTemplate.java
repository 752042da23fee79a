package now.billing.flow.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What hand-written code would know by heart: the draft's columns and the frozen text of an invoice that a service
 * issued, with marks where ids and number stand.
 *
 * @param pieces the text between the marks of the document and its lines, in the order of the text
 * @param marks which id stands after each piece but the last: -1 the document, else the line's place from 0
 * @param totals in the order of the columns
 */
record DraftTemplate(
        UUID customer,
        String customerName,
        String by,
        int dueDays,
        List<BigDecimal> totals,
        List<Column> lineColumns,
        List<String> pieces,
        List<Integer> marks) {
    /** Stands in the text where the number will be. */
    static final String NUMBER = "@number@";

    /** One column of all lines. */
    record Column(String type, Object[] values) {}

    /** The frozen text of this document, but for its number. */
    String text(UUID document, List<UUID> lines) {
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int i = 0; i < marks.size(); i++) {
            int mark = marks.get(i);
            text.append(mark < 0 ? document : lines.get(mark)).append(pieces.get(i + 1));
        }
        return text.toString();
    }
}
