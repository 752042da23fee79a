package now.billing.rendering.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxCategory;
import org.jspecify.annotations.Nullable;

/** Writes an issued document, or the preview of one, in words: {@link PrintModel}. */
public final class DocumentPaper {
    /** Longer notes would push the lines off the first page; they follow at the end instead. */
    private static final int LONGEST_MEMO = 600;

    private static final String NOWHERE = "about:blank";

    /** What is not subject to VAT has no rate, not a rate of nought. */
    private static final String NO_RATE = "–";

    private final IssuedDocument document;
    private final boolean draft;
    private final PaperFormat format;
    private final PaperTexts texts;

    private DocumentPaper(IssuedDocument document, boolean draft) {
        this.document = document;
        this.draft = draft;
        this.format =
                PaperFormat.of(document.language(), document.seller().address().country());
        this.texts = PaperTexts.of(format.locale());
    }

    /** @param publicUrl address of the public page, or null for none */
    public static PrintModel of(IssuedDocument document, @Nullable String publicUrl) {
        return new DocumentPaper(document, false).model(publicUrl);
    }

    /** The same paper with a mark and without a number; its link leads nowhere yet. */
    public static PrintModel draftOf(IssuedDocument candidate) {
        return new DocumentPaper(candidate, true).model(NOWHERE);
    }

    private PrintModel model(@Nullable String publicUrl) {
        boolean longNotes = document.notes().length() > LONGEST_MEMO;
        return new PrintModel(
                frame(),
                publicUrl == null ? "" : texts.of("view-online"),
                publicUrl == null ? "" : publicUrl,
                longNotes ? "" : document.notes(),
                new PrintModel.Columns(
                        texts.of("column.description"),
                        texts.of("column.quantity"),
                        texts.of("column.price"),
                        texts.of("column.tax"),
                        texts.of("column.amount")),
                document.lines().stream().map(this::line).toList(),
                new DocumentSums(document, texts, format).rows(),
                notes(),
                payment(),
                longNotes ? paragraphs(document.terms(), document.notes()) : document.terms());
    }

    /** What the law wants said, about the kind first. */
    private String notes() {
        String ofKind = "note." + document.ref().kind().key();
        String taxes = new TaxNotes(texts).of(document.taxes());
        return texts.has(ofKind) ? paragraphs(texts.of(ofKind), taxes) : taxes;
    }

    private PaperFrame frame() {
        PaperParties parties = new PaperParties(texts, format);
        String kind = document.ref().kind().key();
        String number = document.number().toString();
        String headline = headline();
        return new PaperFrame(
                document.language(),
                PaperSize.of(document.branding().paper()),
                document.branding().accentColour(),
                draft ? texts.of("title." + kind) : texts.of("kind." + kind, number),
                PaperFrame.atNoon(document.issueDate()),
                draft ? texts.of("mark.draft") : "",
                texts.of("title." + kind),
                facts(kind, number),
                parties.seller(document.seller()),
                parties.buyer("party.buyer", document.buyer()),
                headline,
                draft ? texts.of("mark.draft") + " · " + headline : number + " · " + headline,
                texts.of("page"));
    }

    private List<Fact> facts(String kind, String number) {
        List<Fact> facts = new ArrayList<>();
        if (!draft) {
            facts.add(Fact.strong(texts.of("number." + kind), number));
        }
        facts.add(Fact.of(texts.of("fact.issued"), format.date(document.issueDate())));
        addDate(facts, "fact.due", asksForMoney() ? document.dueDate() : null);
        addDelivery(facts);
        addText(facts, "fact.order", document.orderReference());
        addText(facts, "fact.reference", document.buyerReference());
        return facts;
    }

    private boolean asksForMoney() {
        DocumentKind kind = document.ref().kind();
        return kind.owes() && !kind.favours(document.totals().toPay());
    }

    private void addDate(List<Fact> facts, String key, @Nullable LocalDate date) {
        if (date != null) {
            facts.add(Fact.of(texts.of(key), format.date(date)));
        }
    }

    /** Where it is the day of the invoice, the law is content with these words. */
    private void addDelivery(List<Fact> facts) {
        LocalDate delivered = document.deliveryDate();
        if (delivered != null && delivered.equals(document.issueDate())) {
            facts.add(Fact.of(texts.of("fact.delivered"), texts.of("fact.delivered.issued", format.date(delivered))));
        } else {
            addDate(facts, "fact.delivered", delivered);
        }
    }

    private void addText(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(texts.of(key), value));
        }
    }

    /** The one sentence that counts. */
    private String headline() {
        String payable = format.money(document.totals().toPay());
        return switch (document.ref().kind()) {
            case CREDIT_NOTE -> texts.of("headline.credited", payable);
            case ESTIMATE, PRO_FORMA -> texts.of("headline.offer", payable);
            case INVOICE, BILL, RECEIPT -> claim();
        };
    }

    private String claim() {
        Money payable = document.totals().toPay();
        LocalDate due = document.dueDate();
        if (payable.isZero()) {
            return texts.of(document.totals().prepaid().isPositive() ? "headline.settled" : "headline.nothing");
        }
        if (payable.isNegative()) {
            return texts.of("headline.credit", format.money(payable.negated()));
        }
        return due == null
                ? texts.of("headline.open", format.money(payable))
                : texts.of("headline.due", format.money(payable), format.date(due));
    }

    private PrintLine line(IssuedLine line) {
        return new PrintLine(
                line.description(),
                detail(line),
                quantity(line.quantity(), line.unit()),
                price(line),
                line.tax().category() == TaxCategory.O
                        ? NO_RATE
                        : format.percent(line.tax().percent()),
                format.money(line.amount()));
    }

    private String detail(IssuedLine line) {
        List<String> parts = new ArrayList<>();
        if (!line.detail().isBlank()) {
            parts.add(line.detail());
        }
        if (line.grossPrice() != null && line.priceDiscount() != null) {
            parts.add(texts.of("line.list-price", format.price(line.grossPrice()), format.price(line.priceDiscount())));
        }
        Adjustments words = new Adjustments(texts, format);
        for (CalculatedAdjustment adjustment : line.adjustments()) {
            parts.add(words.sentence(adjustment));
        }
        return String.join("\n", parts);
    }

    private String quantity(Quantity quantity, UnitCode unit) {
        boolean one = quantity.value().abs().compareTo(BigDecimal.ONE) == 0;
        String word = new UnitWords(texts).of(unit, one);
        return word.isEmpty() ? format.quantity(quantity) : format.quantity(quantity) + "\u00A0" + word;
    }

    private String price(IssuedLine line) {
        String price = format.price(line.unitPrice());
        return line.baseQuantity().equals(Quantity.ONE)
                ? price
                : texts.of("line.price-per", price, format.quantity(line.baseQuantity()));
    }

    private PaymentCard payment() {
        PaymentInstructions account = document.payment();
        Money payable = document.totals().toPay();
        if (account == null || payable.isZero() || !asksForMoney()) {
            return PaymentCard.NONE;
        }
        String reference = account.reference().isBlank() ? number() : account.reference();
        List<Fact> facts = new ArrayList<>();
        addText(facts, "payment.holder", account.holder());
        addText(facts, "payment.iban", Iban.grouped(account.iban()));
        addText(facts, "payment.bic", account.bic());
        addText(facts, "payment.bank", account.bankName());
        addText(facts, "payment.reference", reference);
        Optional<String> code = EpcCode.of(
                payable.currency().code(),
                payable.amount(),
                account.holder(),
                account.iban(),
                account.bic(),
                reference);
        return new PaymentCard(
                texts.of("payment.title"),
                facts,
                compact(account, reference),
                code.orElse(""),
                code.isEmpty() ? "" : texts.of("payment.scan"));
    }

    /** A draft has none yet; nobody can pay by the code of a preview. */
    private String number() {
        return draft ? texts.of("mark.draft") : document.number().toString();
    }

    /** A name needs no label; numbers do. */
    private String compact(PaymentInstructions account, String reference) {
        return Stream.of(
                        account.holder(),
                        labelled("payment.iban", Iban.grouped(account.iban())),
                        labelled("payment.bic", account.bic()),
                        account.bankName(),
                        labelled("payment.reference", reference))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String labelled(String key, String value) {
        return value.isBlank() ? "" : texts.of(key) + " " + value;
    }

    private static String paragraphs(String first, String second) {
        return first.isBlank() ? second : first + "\n\n" + second;
    }
}
