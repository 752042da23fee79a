package now.billing.rendering.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import now.billing.kernel.document.CreditRest;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.PaymentReference;
import now.billing.kernel.document.terms.Card;
import now.billing.kernel.document.terms.DirectDebit;
import now.billing.kernel.document.terms.Instalment;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.rendering.qrbill.PaymentSlip;
import org.jspecify.annotations.Nullable;

/**
 * How a document is paid (BG-16): by transfer with a code, by direct debit or by card; in how many parts, and for how
 * much less.
 */
final class PaymentWords {
    private static final int SHOWN_OF_AN_ACCOUNT = 4;

    private final IssuedDocument document;
    private final boolean draft;
    private final PaperTexts texts;
    private final PaperFormat format;
    private final @Nullable PaymentDetails details;
    private final List<Fact> facts = new ArrayList<>();

    /** @param draft whether the document has no number yet; nobody can pay by the code of a preview */
    PaymentWords(IssuedDocument document, boolean draft, PaperTexts texts, PaperFormat format) {
        this.document = document;
        this.draft = draft;
        this.texts = texts;
        this.format = format;
        this.details = document.more().payment();
    }

    /** Nothing where nothing is to be paid, or nobody said how. */
    PaymentCard card() {
        Money toPay = document.ref().kind().signed(document.totals().toPay());
        if (!toPay.isPositive()) {
            return PaymentCard.NONE;
        }
        PaymentInstructions account = document.transfer();
        return account == null ? collected() : transfer(account, toPay);
    }

    /** By transfer of what a reminder asks for; what was granted for paying early or in parts is over. */
    PaymentCard reminding(Money asked) {
        PaymentInstructions account = document.transfer();
        if (account == null) {
            return PaymentCard.NONE;
        }
        Optional<PaymentSlip> slip = PaymentSlip.of(document, asked);
        if (slip.isPresent()) {
            return new PaymentCard("", facts, "", "", "", slip.get());
        }
        account(account);
        document.accounts().stream().skip(1).forEach(this::account);
        add("payment.reference", PaymentReference.grouped(reference(account)));
        return coded(account, asked);
    }

    private PaymentCard collected() {
        DirectDebit debit = details == null ? null : details.directDebit();
        Card paidBy = details == null ? null : details.card();
        if (debit != null) {
            return debited(debit);
        }
        return paidBy == null ? conditions() : charged(paidBy);
    }

    private PaymentCard debited(DirectDebit debit) {
        add("payment.mandate", debit.mandate());
        add("payment.creditor", debit.creditorId());
        add("payment.debited", hidden(debit.iban()));
        return plain("payment.title.debit");
    }

    private PaymentCard charged(Card card) {
        add("payment.card", "•••• " + card.last4());
        add("payment.card.holder", card.holder());
        return plain("payment.title.card");
    }

    /** No account and no mandate, but terms that somebody wants to read. */
    private PaymentCard conditions() {
        PaymentCard card = plain("payment.title.terms");
        return card.facts().isEmpty() ? PaymentCard.NONE : card;
    }

    private PaymentCard plain(String title) {
        add("payment.reference", details == null ? "" : details.remittance());
        general();
        return new PaymentCard(texts.of(title), facts, compact(), "", "", null);
    }

    private PaymentCard transfer(PaymentInstructions account, Money toPay) {
        Optional<PaymentSlip> slip = draft ? Optional.empty() : PaymentSlip.of(document, toPay);
        return slip.isPresent() ? slip(slip.get()) : card(account, toPay);
    }

    /** The payment part says how to pay; what else is to be said stands in a card. */
    private PaymentCard slip(PaymentSlip slip) {
        document.accounts().stream().skip(1).forEach(this::account);
        general();
        String title = facts.isEmpty() ? "" : texts.of("payment.title.terms");
        return new PaymentCard(title, facts, compact(), "", "", slip);
    }

    private PaymentCard card(PaymentInstructions account, Money toPay) {
        account(account);
        document.accounts().stream().skip(1).forEach(this::account);
        add("payment.reference", PaymentReference.grouped(reference(account)));
        general();
        return coded(account, toPay);
    }

    private PaymentCard coded(PaymentInstructions account, Money toPay) {
        String reference = reference(account);
        Optional<String> code = EpcCode.of(
                toPay.currency().code(), toPay.amount(), account.holder(), account.iban(), account.bic(), reference);
        return new PaymentCard(
                texts.of("payment.title"),
                facts,
                compact(account, PaymentReference.grouped(reference)),
                code.orElse(""),
                code.isEmpty() ? "" : texts.of("payment.scan"),
                null);
    }

    private String reference(PaymentInstructions account) {
        return draft ? texts.of("mark.draft") : PaymentReference.of(account, document.number());
    }

    private void account(PaymentInstructions account) {
        add("payment.holder", account.holder());
        add("payment.iban", Iban.grouped(account.iban()));
        add("payment.bic", account.bic());
        add("payment.bank", account.bankName());
    }

    private void general() {
        if (details == null) {
            return;
        }
        add("payment.means", details.meansText());
        discounts();
        details.instalments().forEach(this::instalment);
    }

    /** What is to be paid by when, as a payment is measured by it later. */
    private void discounts() {
        Money toPay = document.totals().toPay();
        EarlyPayment.offers(document, CreditRest.of(document), toPay, Money.zero(toPay.currency()))
                .forEach(each -> add(
                        "payment.discount",
                        texts.of(
                                "payment.discount.value",
                                format.percent(each.percent()),
                                format.date(each.until()),
                                format.money(each.reduced()))));
    }

    private void instalment(Instalment each) {
        LocalDate due = each.dueDate();
        Money amount = each.amount();
        Percent percent = each.percent();
        String part = amount != null ? format.money(amount) : percent == null ? "" : format.percent(percent);
        if (due != null && !part.isEmpty()) {
            add("payment.instalment", texts.of("payment.instalment.value", part, format.date(due)));
        }
    }

    /** A name needs no label; numbers do. */
    private String compact(PaymentInstructions account, String reference) {
        List<String> lines = new ArrayList<>();
        lines.add(account.holder());
        lines.add(labelled("payment.iban", Iban.grouped(account.iban())));
        lines.add(labelled("payment.bic", account.bic()));
        lines.add(account.bankName());
        lines.add(labelled("payment.reference", reference));
        int said = facts.indexOf(Fact.of(texts.of("payment.reference"), reference));
        facts.stream()
                .skip(said + 1L)
                .map(fact -> fact.label() + " " + fact.value())
                .forEach(lines::add);
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private String compact() {
        return facts.stream().map(fact -> fact.label() + " " + fact.value()).collect(Collectors.joining("\n"));
    }

    private String labelled(String key, String value) {
        return value.isBlank() ? "" : texts.of(key) + " " + value;
    }

    /** The payer knows the account by its end; others need not know the rest. */
    private static String hidden(String iban) {
        return iban.length() <= SHOWN_OF_AN_ACCOUNT
                ? iban
                : "•••• " + iban.substring(iban.length() - SHOWN_OF_AN_ACCOUNT);
    }

    private void add(String key, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(texts.of(key), value));
        }
    }
}
