package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.money.Money;

/** Writes an issued receipt in words: {@link ReceiptPrintModel}. */
public final class ReceiptPaper {
    private final IssuedReceipt receipt;
    private final PaperFormat format;
    private final PaperTexts texts;

    private ReceiptPaper(IssuedReceipt receipt) {
        this.receipt = receipt;
        this.format =
                PaperFormat.of(receipt.language(), receipt.seller().address().country());
        this.texts = PaperTexts.of(format.locale());
    }

    public static ReceiptPrintModel of(IssuedReceipt receipt) {
        return new ReceiptPaper(receipt).model();
    }

    private ReceiptPrintModel model() {
        return new ReceiptPrintModel(
                frame(),
                columns(),
                receipt.allocations().stream().map(this::row).toList(),
                sums(),
                texts.of("receipt.thanks"));
    }

    private PaperFrame frame() {
        PaperParties parties = new PaperParties(texts, format);
        String number = receipt.number().toString();
        String headline =
                texts.of("headline.received", format.money(receipt.amount()), format.date(receipt.receivedOn()));
        return new PaperFrame(
                receipt.language(),
                PaperSize.of(receipt.branding().paper()),
                receipt.branding().accentColour(),
                texts.of("kind.receipt", number),
                PaperFrame.atNoon(receipt.issueDate()),
                "",
                texts.of("title.receipt"),
                facts(number),
                parties.seller(receipt.seller()),
                parties.buyer("party.payer", receipt.buyer()),
                headline,
                number + " · " + headline,
                texts.of("page"),
                receipt.branding().look());
    }

    private List<Fact> facts(String number) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.strong(texts.of("number.receipt"), number));
        facts.add(Fact.of(texts.of("fact.receipt-issued"), format.date(receipt.issueDate())));
        facts.add(Fact.of(texts.of("fact.received"), format.date(receipt.receivedOn())));
        if (!receipt.method().isBlank()) {
            String key = "method." + receipt.method();
            facts.add(Fact.of(texts.of("fact.method"), texts.has(key) ? texts.of(key) : receipt.method()));
        }
        if (!receipt.reference().isBlank()) {
            facts.add(Fact.of(texts.of("fact.payment-reference"), receipt.reference()));
        }
        return facts;
    }

    private ReceiptPrintModel.Columns columns() {
        boolean partlyPaid =
                receipt.allocations().stream().anyMatch(part -> !stillOpen(part).isEmpty());
        return new ReceiptPrintModel.Columns(
                texts.of("column.document"),
                texts.of("column.applied"),
                partlyPaid ? texts.of("column.still-open") : "");
    }

    /** Empty where nothing stays open, or where it was not noted. */
    private String stillOpen(IssuedReceipt.Allocation allocation) {
        Money stillOpen = allocation.stillOpen();
        return stillOpen != null && stillOpen.isPositive() ? format.money(stillOpen) : "";
    }

    private ReceiptPrintRow row(IssuedReceipt.Allocation allocation) {
        String kind = "kind." + allocation.document().kind().key();
        return new ReceiptPrintRow(
                texts.of(kind, allocation.number().toString()),
                format.money(allocation.amount()),
                stillOpen(allocation));
    }

    private List<SumRow> sums() {
        List<SumRow> sums = new ArrayList<>();
        if (!receipt.remainingCredit().isZero()) {
            Money applied = Money.sum(
                    receipt.currency(),
                    receipt.allocations().stream()
                            .map(IssuedReceipt.Allocation::amount)
                            .toList());
            sums.add(row("sum.applied", applied));
            sums.add(row("sum.credit", receipt.remainingCredit()));
        }
        sums.add(new SumRow(texts.of("sum.received"), format.money(receipt.amount()), SumRow.Rule.INK, true));
        return sums;
    }

    private SumRow row(String key, Money amount) {
        return new SumRow(texts.of(key), format.money(amount), SumRow.Rule.NONE, false);
    }
}
