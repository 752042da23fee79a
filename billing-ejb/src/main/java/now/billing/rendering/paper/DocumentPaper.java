package now.billing.rendering.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Look;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes an issued document, or the preview of one, in words: {@link PrintModel}. */
public final class DocumentPaper {
    /** Longer notes would push the lines off the first page; they follow at the end instead. */
    private static final int LONGEST_MEMO = 600;

    private static final String NOWHERE = "about:blank";

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
        Look look = document.branding().look();
        boolean longNotes = document.notes().length() > LONGEST_MEMO;
        return new PrintModel(
                frame(),
                publicUrl == null ? "" : texts.of("view-online"),
                publicUrl == null ? "" : publicUrl,
                paragraphs(document.branding().intro(), longNotes ? "" : document.notes()),
                columns().in(look),
                new DocumentLines(document, texts, format)
                        .all().stream().map(line -> line.in(look)).toList(),
                isPriced() ? new DocumentSums(document, texts, format).rows() : List.of(),
                notes(),
                asksForMoney() ? new PaymentWords(document, draft, texts, format).card() : PaymentCard.NONE,
                paragraphs(
                        new ClosingWords(texts).of(document, longNotes ? document.notes() : ""),
                        document.branding().closing()));
    }

    private static String paragraphs(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n\n" + second;
    }

    private boolean isPriced() {
        return document.ref().kind().isPriced();
    }

    /** Where there are no prices the quantity is what stands at the end. */
    private PrintModel.Columns columns() {
        String description = texts.of("column.description");
        String quantity = texts.of("column.quantity");
        return isPriced()
                ? new PrintModel.Columns(
                        description,
                        quantity,
                        texts.of("column.price"),
                        texts.of("column.tax"),
                        texts.of("column.amount"))
                : new PrintModel.Columns(description, "", "", "", quantity);
    }

    /** What the law wants said, about the kind first. */
    private String notes() {
        String ofKind = "note." + document.ref().kind().key();
        TaxNotes said = new TaxNotes(texts, format);
        String taxes = isPriced() ? (said.of(document.taxes()) + "\n" + said.rateOf(document)).strip() : "";
        return texts.has(ofKind) ? (texts.of(ofKind) + "\n" + taxes).strip() : taxes;
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
                DocumentTitle.of(texts, document),
                facts(kind, number),
                parties.seller(document.seller()).with(parties.besideSeller(document.more())),
                parties.buyer(isPriced() ? "party.buyer" : "party.customer", document.buyer())
                        .with(parties.besideBuyer(document.more())),
                headline,
                draft ? texts.of("mark.draft") + " · " + headline : number + " · " + headline,
                texts.of("page"),
                document.branding().look());
    }

    private String issued(String kind) {
        String special = "fact.issued." + kind;
        return texts.of(texts.has(special) ? special : "fact.issued");
    }

    private List<Fact> facts(String kind, String number) {
        List<Fact> facts = new ArrayList<>();
        if (!draft) {
            facts.add(Fact.strong(texts.of("number." + kind), number));
        }
        facts.add(Fact.of(issued(kind), format.date(document.issueDate())));
        addDate(facts, "fact.due", asksForMoney() ? document.dueDate() : null);
        addDate(facts, "fact.valid-until", validUntil());
        addDelivery(facts);
        facts.addAll(new TermFacts(texts, format).dates(document.more()));
        addText(facts, "fact.order", document.orderReference());
        addText(facts, "fact.reference", document.buyerReference());
        facts.addAll(new TermFacts(texts, format).references(document));
        return facts;
    }

    private boolean asksForMoney() {
        return document.ref().kind().claims(document.totals().toPay());
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
            if (!document.ref().kind().owes()) {
                return;
            }
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
            case CREDIT_NOTE ->
                asksForMoney()
                        ? texts.of(
                                "headline.open",
                                format.money(document.totals().toPay().negated()))
                        : texts.of("headline.credited", payable);
            case ESTIMATE -> offer(payable);
            case PRO_FORMA -> texts.of("headline.offer", payable);
            case DELIVERY_NOTE -> delivery();
            case INVOICE, RECURRING, BILL, RECEIPT -> claim();
        };
    }

    private String delivery() {
        LocalDate day = document.deliveryDate() == null ? document.issueDate() : document.deliveryDate();
        return texts.of("headline.delivery", format.date(day));
    }

    private String offer(String payable) {
        LocalDate until = validUntil();
        return until == null
                ? texts.of("headline.offer", payable)
                : texts.of("headline.offer-until", payable, format.date(until));
    }

    private @Nullable LocalDate validUntil() {
        return document.ofKind() instanceof EstimateFacts estimate ? estimate.validUntil() : null;
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
}
