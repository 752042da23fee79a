package now.billing.web.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import now.billing.banking.BankFacts;
import now.billing.banking.BankImport;
import now.billing.banking.BankTransaction;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.PaymentReference;
import now.billing.kernel.problem.Problem;
import now.billing.reconciling.Suggestion;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;

/** What entries, proposals and files are called on screen. */
@Named("bankWords")
@ApplicationScoped
public class BankWords {
    private static final int NUMBERS = 3;

    /** How sure a proposal is. */
    public String certainty(Suggestion one) {
        return Texts.say("bank.certainty." + one.certainty());
    }

    public String tone(Suggestion one) {
        return switch (one.certainty()) {
            case CERTAIN -> "good";
            case LIKELY -> "neutral";
            case POSSIBLE -> "draft";
        };
    }

    /** The invoices that a proposal pays, or that it stays on account. */
    public String pays(Suggestion one) {
        if (one.parts().isEmpty()) {
            return Texts.say("bank.onAccount");
        }
        String numbers =
                one.parts().stream().limit(NUMBERS).map(Suggestion.Part::number).collect(Collectors.joining(", "));
        return one.parts().size() > NUMBERS ? numbers + " +" + (one.parts().size() - NUMBERS) : numbers;
    }

    /** What speaks for a proposal. */
    public String why(Suggestion one) {
        return one.reasons().stream()
                .map(each -> Texts.say("bank.reason." + each))
                .collect(Collectors.joining(" · "));
    }

    /** Who the other side is, as the bank says it. */
    public String name(BankTransaction one) {
        return one.facts().name().isEmpty()
                ? Texts.say("bank.nameless")
                : one.facts().name();
    }

    /** What was written or quoted. */
    public String said(BankTransaction one) {
        BankFacts facts = one.facts();
        String text = facts.remittance().isEmpty() ? PaymentReference.grouped(facts.reference()) : facts.remittance();
        return facts.reversal() ? Texts.say("bank.reversal") + " · " + text : text;
    }

    public String reference(BankTransaction one) {
        return PaymentReference.grouped(one.facts().reference());
    }

    public String iban(BankTransaction one) {
        String iban = one.facts().iban();
        return Iban.isOne(iban) ? Iban.grouped(iban) : iban;
    }

    /** How far a file is, or what became of it. */
    public String became(BankImport file) {
        Problem problem = file.problem();
        if (problem != null) {
            return Notices.text(problem);
        }
        return switch (file.state()) {
            case DONE -> Texts.say2("bank.file.done", file.added(), file.total());
            case CANCELLED -> Texts.say1("bank.file.cancelled", file.added());
            default -> Texts.say1("bank.file.reading", file.percent());
        };
    }

    public String fileTone(BankImport file) {
        return switch (file.state()) {
            case DONE -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "attention";
            default -> "neutral";
        };
    }
}
