package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;

/** Writes the letter of a reminder in words, in the language of its invoice: {@link ReminderPrintModel}. */
public final class ReminderPaper {
    private static final int KEEP_TRAILING = -1;

    private final ReminderContent reminder;
    private final IssuedDocument invoice;
    private final PaperFormat format;
    private final PaperTexts texts;

    private ReminderPaper(ReminderContent reminder) {
        this.reminder = reminder;
        this.invoice = reminder.invoice();
        this.format =
                PaperFormat.of(invoice.language(), invoice.seller().address().country());
        this.texts = PaperTexts.of(format.locale());
    }

    public static ReminderPrintModel of(ReminderContent reminder) {
        return new ReminderPaper(reminder).model();
    }

    /** What a reminder of this level is called. */
    public static String title(int level, PaperTexts texts) {
        return level == 1 ? texts.of("title.reminder.first") : texts.of("title.reminder", level);
    }

    private ReminderPrintModel model() {
        return new ReminderPrintModel(
                frame(),
                Arrays.stream(reminder.message().split("\n", KEEP_TRAILING))
                        .map(line -> line.isEmpty() ? " " : line)
                        .toList(),
                sums(),
                new PaymentWords(invoice, false, texts, format).reminding(reminder.total()));
    }

    private PaperFrame frame() {
        PaperParties parties = new PaperParties(texts, format);
        String title = title(reminder.level(), texts);
        String headline = texts.of("headline.open", format.money(reminder.total()));
        return new PaperFrame(
                invoice.language(),
                PaperSize.of(invoice.branding().paper()),
                invoice.branding().accentColour(),
                title + ", " + texts.of("kind.invoice", number()),
                PaperFrame.atNoon(reminder.remindedOn()),
                "",
                title,
                facts(),
                parties.seller(invoice.seller()),
                parties.buyer("party.customer", invoice.buyer()),
                headline,
                number() + " · " + headline,
                texts.of("page"),
                invoice.branding().look());
    }

    private List<Fact> facts() {
        return List.of(
                Fact.strong(texts.of("number.invoice"), number()),
                Fact.of(texts.of("fact.reminded"), format.date(reminder.remindedOn())),
                Fact.of(texts.of("fact.invoiced"), format.date(invoice.issueDate())),
                Fact.of(texts.of("fact.due"), format.date(reminder.dueOn())),
                Fact.of(texts.of("fact.days-late"), String.valueOf(reminder.days())));
    }

    private List<SumRow> sums() {
        List<SumRow> sums = new ArrayList<>();
        sums.add(row("sum.open", reminder.open().minus(reminder.earlierFees())));
        if (!reminder.earlierFees().isZero()) {
            sums.add(row("sum.earlier-fees", reminder.earlierFees()));
        }
        if (!reminder.fee().isZero()) {
            sums.add(row("sum.late-fee", reminder.fee()));
        }
        sums.add(new SumRow(texts.of("sum.payable"), format.money(reminder.total()), SumRow.Rule.INK, true));
        return sums;
    }

    private SumRow row(String key, Money amount) {
        return new SumRow(texts.of(key), format.money(amount), SumRow.Rule.NONE, false);
    }

    private String number() {
        return invoice.number().toString();
    }
}
