package now.billing.rendering.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.Period;
import now.billing.kernel.document.terms.PrecedingInvoice;
import now.billing.kernel.document.terms.References;
import now.billing.kernel.document.terms.ScopedIdentifier;
import org.jspecify.annotations.Nullable;

/** What a document refers to, as facts of its head: labels and values, nothing where nothing is stated. */
final class TermFacts {
    private final PaperTexts texts;
    private final PaperFormat format;
    private final List<Fact> facts = new ArrayList<>();

    TermFacts(PaperTexts texts, PaperFormat format) {
        this.texts = texts;
        this.format = format;
    }

    /** When the goods or services were supplied and when VAT is due (BG-14, BT-7, BT-8). */
    List<Fact> dates(DocumentTerms terms) {
        add("fact.period", period(terms.period()));
        LocalDate taxPoint = terms.taxPointDate();
        add("fact.tax-point", taxPoint == null ? "" : format.date(taxPoint));
        String key = "fact.tax-point." + terms.taxPointCode();
        add("fact.tax-point", texts.has(key) ? texts.of(key) : "");
        return facts;
    }

    /** References to other documents (BT-11 to BT-19, BG-3). */
    List<Fact> references(IssuedDocument document) {
        References to = document.more().references();
        if (to != null) {
            add("fact.project", to.project());
            add("fact.contract", to.contract());
            add("fact.sales-order", to.salesOrder());
            add("fact.receiving-advice", to.receivingAdvice());
            add("fact.despatch-advice", to.despatchAdvice());
            add("fact.tender", to.tender());
            add("fact.object", identifier(to.invoicedObject()));
            add("fact.accounting", to.accounting());
        }
        for (PrecedingInvoice before : document.more().precedingInvoices()) {
            LocalDate issued = before.issueDate();
            String number = before.number();
            add("fact.preceding", issued == null ? number : texts.of("fact.dated", number, format.date(issued)));
        }
        return facts;
    }

    /** "1 – 30 November 2025" in words of the language; empty for none. */
    String period(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null) {
            return to == null ? "" : texts.of("fact.period.to", format.date(to));
        }
        return to == null
                ? texts.of("fact.period.from", format.date(from))
                : texts.of("fact.period.value", format.date(from), format.date(to));
    }

    /** An identifier with its register, which only a program knows by its code. */
    static String identifier(@Nullable ScopedIdentifier id) {
        if (id == null) {
            return "";
        }
        return id.scheme().isEmpty() ? id.value() : id.value() + " (" + id.scheme() + ")";
    }

    private void add(String key, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(texts.of(key), value));
        }
    }
}
