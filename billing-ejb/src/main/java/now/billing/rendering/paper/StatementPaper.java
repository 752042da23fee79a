package now.billing.rendering.paper;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.Aging;
import now.billing.rendering.paper.StatementContent.Movement;

/** Writes a statement in words: {@link StatementPrintModel}. */
public final class StatementPaper {
    /** From here on pages wait on disk while the paper is drawn (documents.md §4: about 260 MB per 100,000 rows). */
    static final int MANY_ROWS = 5_000;

    private static final int LONGEST_NAME_IN_FOOT = 60;

    private final StatementContent statement;
    private final PaperFormat format;
    private final PaperTexts texts;

    private StatementPaper(StatementContent statement) {
        this.statement = statement;
        this.format = PaperFormat.of(
                statement.language(), statement.seller().address().country());
        this.texts = PaperTexts.of(format.locale());
    }

    public static StatementPrintModel of(StatementContent statement) {
        return new StatementPaper(statement).model();
    }

    private StatementPrintModel model() {
        return new StatementPrintModel(
                frame(),
                new StatementPrintModel.Columns(
                        texts.of("column.date"),
                        texts.of("column.document"),
                        texts.of("column.debit"),
                        texts.of("column.credit"),
                        texts.of("column.balance")),
                this::rows,
                format.money(widestAmount()),
                statement.movements().size() > MANY_ROWS,
                texts.of("ageing.title"),
                Arrays.stream(Aging.Bucket.values())
                        .filter(this::isShown)
                        .map(this::aged)
                        .toList(),
                "");
    }

    private PaperFrame frame() {
        PaperParties parties = new PaperParties(texts, format);
        String period = texts.of("fact.period.value", format.date(statement.from()), format.date(statement.to()));
        return new PaperFrame(
                statement.language(),
                PaperSize.of(statement.branding().paper()),
                statement.branding().accentColour(),
                texts.of("title.statement") + ", " + statement.customer().name(),
                PaperFrame.atNoon(statement.to()),
                "",
                texts.of("title.statement"),
                List.of(
                        Fact.strong(texts.of("fact.period"), period),
                        Fact.of(texts.of("fact.currency"), statement.currency().code())),
                parties.seller(statement.seller()),
                parties.buyer("party.customer", statement.customer()),
                headline(),
                shortName() + " · " + period,
                texts.of("page"),
                statement.branding().look());
    }

    /** The foot has room for two lines. */
    private String shortName() {
        String name = statement.customer().name();
        return name.codePointCount(0, name.length()) <= LONGEST_NAME_IN_FOOT
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME_IN_FOOT - 1)) + "…";
    }

    private String headline() {
        String day = format.date(statement.to());
        Money closing = statement.closing();
        if (closing.isZero()) {
            return texts.of("headline.balanced", day);
        }
        return closing.isNegative()
                ? texts.of("headline.balance-credit", format.money(closing.negated()), day)
                : texts.of("headline.balance", format.money(closing), day);
    }

    /** Opening balance, movements, closing balance; a fresh walk at each call. */
    private Iterator<StatementPrintRow> rows() {
        Stream<StatementPrintRow> movements = statement.movements().stream().map(this::row);
        StatementPrintRow opening =
                balance(format.shortDate(statement.from()), "statement.opening", statement.opening());
        StatementPrintRow closing = balance(format.shortDate(statement.to()), "statement.closing", statement.closing());
        return Stream.concat(Stream.concat(Stream.of(opening), movements), Stream.of(closing))
                .iterator();
    }

    private StatementPrintRow balance(String date, String key, Money amount) {
        return new StatementPrintRow(date, texts.of(key), "", "", format.money(amount), true);
    }

    private StatementPrintRow row(Movement movement) {
        return new StatementPrintRow(
                format.shortDate(movement.on()),
                MovementWords.of(movement, texts),
                amount(movement.debit()),
                amount(movement.credit()),
                format.money(movement.balance()),
                false);
    }

    /** Digits are of one width: the largest amount with a sign is as wide as any of them gets. */
    private Money widestAmount() {
        Money largest = statement.movements().stream()
                .flatMap(movement -> Stream.of(movement.debit(), movement.credit(), movement.balance()))
                .map(Money::abs)
                .reduce(statement.opening().abs().max(statement.closing().abs()), Money::max);
        return largest.negated();
    }

    /** Five ages stand in a row; the credit comes below them where there is one. */
    private boolean isShown(Aging.Bucket bucket) {
        return bucket != Aging.Bucket.CREDIT || !statement.aging().in(bucket).isZero();
    }

    private Fact aged(Aging.Bucket bucket) {
        return Fact.of(
                texts.of("ageing." + bucket), format.money(statement.aging().in(bucket)));
    }

    private String amount(Money amount) {
        return amount.isZero() ? "" : format.money(amount);
    }
}
