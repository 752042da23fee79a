package now.billing.rendering.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.money.Money;
import now.billing.rendering.archive.PaperNames;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.MovementWords;
import now.billing.rendering.paper.PaperTexts;
import now.billing.rendering.paper.StatementContent;
import now.billing.rendering.paper.StatementContent.Movement;

/**
 * A statement as CSV, once for programs (ISO dates, plain decimals, codes, ids, the same everywhere) and once for
 * people who open it in a spreadsheet (words of their language, numbers and dates in the organization's format).
 */
public final class StatementCsv {
    /** Without it Excel takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StatementCsv() {}

    /** For programs. */
    public static RenderedFile forPrograms(StatementContent statement) {
        Csv csv = new Csv(',');
        String currency = statement.currency().code();
        csv.row("date", "kind", "reference", "debit", "credit", "balance", "currency", "method", "sourceId");
        csv.row(
                statement.from().toString(),
                "OPENING",
                "",
                "",
                "",
                statement.opening().plain(),
                currency,
                "",
                "");
        for (Movement each : statement.movements()) {
            String method = each.method();
            csv.row(
                    each.on().toString(),
                    each.kind().name(),
                    Csv.words(each.reference()),
                    each.debit().plain(),
                    each.credit().plain(),
                    each.balance().plain(),
                    currency,
                    method == null ? "" : method,
                    each.sourceId() == null ? "" : String.valueOf(each.sourceId()));
        }
        csv.row(
                statement.to().toString(),
                "CLOSING",
                "",
                "",
                "",
                statement.closing().plain(),
                currency,
                "",
                "");
        return file(PaperNames.statementData(statement, "csv"), csv.toString());
    }

    /**
     * For people.
     *
     * @param language of the reader
     * @param format the organization's locale, such as de-CH: how numbers and dates are written
     */
    public static RenderedFile forPeople(StatementContent statement, Locale language, Locale format) {
        PaperTexts texts = PaperTexts.of(language);
        SheetFormat sheet = new SheetFormat(format);
        Csv csv = new Csv(sheet.separator());
        csv.row(
                texts.of("party.customer"),
                texts.of("column.date"),
                texts.of("column.document"),
                texts.of("column.debit"),
                texts.of("column.credit"),
                texts.of("column.balance"),
                texts.of("fact.currency"));
        String customer = Csv.words(statement.customer().name());
        String currency = statement.currency().code();
        csv.row(
                customer,
                sheet.date(statement.from()),
                texts.of("statement.opening"),
                "",
                "",
                sheet.amount(statement.opening()),
                currency);
        for (Movement each : statement.movements()) {
            csv.row(
                    customer,
                    sheet.date(each.on()),
                    Csv.words(MovementWords.of(each, texts)),
                    orEmpty(each.debit(), sheet),
                    orEmpty(each.credit(), sheet),
                    sheet.amount(each.balance()),
                    currency);
        }
        csv.row(
                customer,
                sheet.date(statement.to()),
                texts.of("statement.closing"),
                "",
                "",
                sheet.amount(statement.closing()),
                currency);
        return file(PaperNames.statement(statement, "csv"), BYTE_ORDER_MARK + csv);
    }

    private static String orEmpty(Money amount, SheetFormat sheet) {
        return amount.isZero() ? "" : sheet.amount(amount);
    }

    private static RenderedFile file(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new RenderedFile(name, Csv.MEDIA_TYPE, bytes, ContentDigest.of(bytes));
    }
}
