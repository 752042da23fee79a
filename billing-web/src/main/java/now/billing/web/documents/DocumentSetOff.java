package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.receivables.OpenDocument;
import now.billing.reporting.AccountViews;
import now.billing.settling.AllocatePayment;
import now.billing.settling.CreditSettling;
import now.billing.web.payments.Shares;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** The document in the viewer gives what is left of it to open ones, or takes from others in the customer's favour. */
@Named("documentSetOff")
@ViewScoped
public class DocumentSetOff implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CreditSettling settling;

    @EJB
    private AccountViews accounts;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Inject
    private Me me;

    private final Shares shares = new Shares();
    private transient @Nullable Money available;

    /** Whether the person may set documents off, and take that back. */
    public boolean isAllowed() {
        return me.may("credit-note.apply");
    }

    /** Whether something is left of a document in the customer's favour, and the person may give it to others. */
    public boolean isGiving() {
        return isOffered() && viewer.isLeft();
    }

    /** Whether it is open, the customer has credit, and the person may use that. */
    public boolean isTaking() {
        return isOffered() && viewer.isOpen() && getAvailable().isPositive();
    }

    private boolean isOffered() {
        return kind.getValue().owes() && isAllowed() && me.may("invoice.read");
    }

    /** What other documents in the customer's favour still give, in the currency of an open one. */
    public Money getAvailable() {
        Money known = available;
        if (known == null) {
            known = Money.sum(
                    currency(), credits().stream().map(OpenDocument::open).toList());
            available = known;
        }
        return known;
    }

    /** What the words of the dialog end with: GIVES or TAKES. */
    public String getSide() {
        return viewer.isOpen() ? "TAKES" : "GIVES";
    }

    /** Offers the documents of the other side, filled the oldest first. */
    public void open() {
        shares.show(
                viewer.isOpen()
                        ? credits()
                        : accounts.open(customer(), currency().code(), null));
        shares.distribute(getAmount().amount(), null);
    }

    /** What is left of the document, or open. */
    public Money getAmount() {
        return viewer.getDocument().open().abs();
    }

    /** What is set off so far; null while the fields do not add up. */
    public @Nullable Money getSum() {
        Money left = getLeft();
        return left == null ? null : getAmount().minus(left);
    }

    /** What stays of the document; null while the fields do not add up. */
    public @Nullable Money getLeft() {
        return shares.left(getAmount().amount(), currency());
    }

    /** Whether more is set off than there is. */
    public boolean isTooMuch() {
        Money left = getLeft();
        return left != null && left.isNegative();
    }

    /** Sets off what the fields say; all of them empty would be the oldest first for the service, which nobody sees. */
    public String setOff() {
        List<AllocatePayment> parts = shares.allocations(currency());
        if (parts.isEmpty()) {
            throw InvalidInput.of("allocations[0].amount", ProblemCode.REQUIRED);
        }
        try {
            settling.apply(ref(), parts);
        } catch (InvalidInput wrong) {
            throw shares.atRows(wrong);
        }
        Notices.done("set-off.done");
        return viewer.again();
    }

    public String takeBack(UUID setOff) {
        settling.takeBack(ref(), setOff);
        Notices.done("set-off.takenBack");
        return viewer.again();
    }

    private List<OpenDocument> credits() {
        return accounts.credits(customer(), currency().code());
    }

    private DocumentRef ref() {
        return DocumentRef.of(kind.getValue(), viewer.getDocument().id());
    }

    private UUID customer() {
        return Objects.requireNonNull(viewer.getDocument().customerId());
    }

    private CurrencyUnit currency() {
        return viewer.getDocument().open().currency();
    }

    public Shares getShares() {
        return shares;
    }
}
