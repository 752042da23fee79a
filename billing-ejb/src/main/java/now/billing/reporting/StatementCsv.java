package now.billing.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import now.billing.kernel.document.ContentDigest;
import now.billing.rendering.MethodWords;
import now.billing.rendering.RenderedFile;
import now.billing.rendering.StatementContent;

/** A statement as CSV: RFC 4180, UTF-8 with its mark, plain decimals. Text cells cannot become formulas. */
final class StatementCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StatementCsv() {}

    static RenderedFile write(StatementContent statement) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        row(csv, "date", "kind", "reference", "debit", "credit", "balance", "currency");
        String currency = statement.currency().code();
        row(
                csv,
                statement.from().toString(),
                "OPENING",
                "",
                "",
                "",
                statement.opening().plain(),
                currency);
        for (StatementContent.Movement each : statement.movements()) {
            row(
                    csv,
                    each.on().toString(),
                    each.kind(),
                    text(reference(each, statement.language())),
                    each.debit().plain(),
                    each.credit().plain(),
                    each.balance().plain(),
                    currency);
        }
        row(
                csv,
                statement.to().toString(),
                "CLOSING",
                "",
                "",
                "",
                statement.closing().plain(),
                currency);
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        String name = "statement-" + statement.from() + "-" + statement.to() + ".csv";
        return new RenderedFile(name, "text/csv;charset=UTF-8", bytes, ContentDigest.of(bytes));
    }

    /** A payment without a reference is told by how it came, in the language of the statement. */
    private static String reference(StatementContent.Movement movement, String language) {
        String method = movement.method();
        return movement.reference().isEmpty() && method != null
                ? MethodWords.of(method, language)
                : movement.reference();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String text(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }

    private static void row(StringBuilder csv, String... cells) {
        csv.append(Arrays.stream(cells).map(StatementCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
