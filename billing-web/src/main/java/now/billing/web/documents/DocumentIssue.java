package now.billing.web.documents;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.IssueReview;
import now.billing.issuing.Issued;
import now.billing.kernel.document.Confirmations;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.text.Text;
import now.billing.maintaining.PartyView;
import now.billing.sending.SendDocument;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The question before a document gets its number, and the issue itself. */
@Named("documentIssue")
@ViewScoped
public class DocumentIssue implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String DATE_BEFORE_LAST = "series.date_before_last";
    private static final ProblemCode CONFIRM_FIRST = ProblemCode.of("issue.confirm_first");

    @Inject
    private PageKind kind;

    @Inject
    private DocumentEditor editor;

    @Inject
    private DocumentBuyer buyer;

    private EnumSet<Confirmations.Word> asked = EnumSet.noneOf(Confirmations.Word.class);
    private List<String> questions = new ArrayList<>();
    private boolean confirmed;
    private @Nullable String blocked;
    private boolean sendIt = true;
    private MailReceivers usual = MailReceivers.NONE;
    private @Nullable String recipient;

    /** Keeps the draft; is there anything against issuing it, and who shall get it? */
    public void ask() {
        IssueReview review = kind.documents().review(editor.keep());
        if (!review.findings().isEmpty()) {
            throw editor.getForm().onScreen(InvalidInput.of(review.findings()));
        }
        confirmed = false;
        blocked = null;
        asked = EnumSet.noneOf(Confirmations.Word.class);
        questions =
                new ArrayList<>(review.questions().stream().map(this::question).toList());
        PartyView customer = buyer.getCustomer();
        usual = customer == null ? MailReceivers.NONE : customer.receivers();
        recipient = MailAddresses.write(usual.to());
        sendIt = !Text.isBlank(recipient);
        PrimeFaces.current().ajax().addCallbackParam("ready", true);
    }

    /**
     * Number, freeze, and where wanted mail. Whether it can be mailed is asked before: whatever the mail does later,
     * the number stays, and the viewer tells.
     */
    public @Nullable String issue() {
        if (!questions.isEmpty() && !confirmed) {
            throw InvalidInput.of("confirmed", CONFIRM_FIRST);
        }
        UUID draft = editor.keep();
        MailReceivers receivers =
                new MailReceivers(MailAddresses.read(recipient, null, null).to(), usual.cc(), usual.bcc());
        if (sendIt) {
            check(draft, receivers);
        }
        Issued issued;
        try {
            issued =
                    kind.documents().issue(new IssueDocument(draft, editor.getVersion(), confirmed ? asked : Set.of()));
        } catch (InvalidInput findings) {
            throw editor.getForm().onScreen(findings);
        } catch (RuleViolated refused) {
            return blockedBy(refused);
        }
        Notices.done("viewer.issued", issued.number().value());
        if (sendIt) {
            send(issued.ref().id(), receivers);
        }
        return kind.page("viewer", draft);
    }

    private void check(UUID draft, MailReceivers receivers) {
        try {
            kind.documents().checkMail(new SendDocument(draft, receivers, null, null, null));
        } catch (BillingException refused) {
            throw MailAddresses.onScreen(refused);
        }
    }

    /** The document is out: a refusal now is no reason to stay with a draft that is none any more. */
    private void send(UUID issued, MailReceivers receivers) {
        try {
            kind.documents().send(new SendDocument(issued, receivers, null, null, null));
        } catch (BillingException refused) {
            Notices.problem(kind.key("notSent"), Notices.text(refused.problems().get(0)));
        }
    }

    /** A series that is dated further ahead is no end: the dialog says why and offers a new one. */
    private @Nullable String blockedBy(RuleViolated refused) {
        if (!refused.code().value().equals(DATE_BEFORE_LAST)) {
            throw refused;
        }
        Problem problem = refused.problems().get(0);
        blocked = Texts.named(
                "editor.issue.blocked",
                Notices.text(problem),
                Map.of(
                        "last", date(problem.args().getOrDefault("last", "")),
                        "date", date(problem.args().getOrDefault("date", ""))));
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    /** Why the series gives no number on this date, or null. */
    public @Nullable String getBlocked() {
        return blocked;
    }

    /** The question in words; the answer is given to what was asked only. */
    private String question(Problem problem) {
        for (Confirmations.Word word : Confirmations.Word.values()) {
            if (word.answers(problem)) {
                asked.add(word);
            }
        }
        Map<String, String> facts = problem.args();
        String value = facts.getOrDefault("value", "");
        return Confirmations.Word.DATE_AHEAD.answers(problem)
                ? Texts.say2(kind.key("dateAhead"), date(value), facts.getOrDefault("days", ""))
                : Texts.say2("editor.issue.discountAbove", amount(value), amount(facts.getOrDefault("limit", "")));
    }

    private static String date(String iso) {
        return Texts.date(LocalDate.parse(iso));
    }

    /** {@code 119.00 EUR} as people write it. */
    private static String amount(String plain) {
        String[] parts = plain.split(" ", 2);
        return Texts.amount(Money.stored(parts[0], CurrencyUnit.of(parts[1])));
    }

    /** What only somebody who means it issues; nearly always nothing. */
    public List<String> getQuestions() {
        return questions;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public boolean isSendIt() {
        return sendIt;
    }

    public void setSendIt(boolean sendIt) {
        this.sendIt = sendIt;
    }

    /** Who has a copy besides, in one line; empty where nobody. */
    public String getCopies() {
        return new MailReceivers(List.of(), usual.cc(), usual.bcc()).text();
    }

    public @Nullable String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient;
    }
}
