package now.billing.web.payments;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.receivables.OpenDocument;
import now.billing.reporting.AccountViews;
import now.billing.reporting.EarlyPayments;
import now.billing.reporting.PaymentState;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.settling.PaymentSettling;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** One payment: what it paid, what is left of it and for what, its receipt, and taking it back. */
@Named("paymentViewer")
@ViewScoped
public class PaymentViewer implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private PaymentViews payments;

    @EJB
    private AccountViews accounts;

    @EJB
    private EarlyPayments early;

    @EJB
    private PaymentSettling settling;

    @Inject
    private Me me;

    private final Shares shares = new Shares();
    private @Nullable UUID id;
    private @Nullable String reason;
    private transient @Nullable PaymentView payment;

    /** Offers the open invoices of the customer where something is left to allocate. */
    public void open() {
        if (!isReversed() && getPayment().unallocated().isPositive() && me.may("payment.record")) {
            List<OpenDocument> open = accounts.open(
                    getPayment().customerId(), getPayment().amount().currency().code(), null);
            shares.show(open, early.offersOf(open.stream().map(OpenDocument::id).toList()));
            shares.came(getPayment().receivedOn());
            shares.distribute(getPayment().unallocated().amount(), null);
        }
    }

    public PaymentView getPayment() {
        PaymentView known = payment;
        if (known == null) {
            known = payments.get(id == null ? new UUID(0, 0) : id);
            payment = known;
        }
        return known;
    }

    /** Has an invoice take its discount for paying early. */
    public void takeEarly(Shares.Share share, EarlyPayment offer) {
        shares.take(share, offer);
    }

    public PaymentStanding getStanding() {
        return PaymentStanding.of(getPayment());
    }

    public boolean isReversed() {
        return getPayment().state() == PaymentState.REVERSED;
    }

    public Shares getShares() {
        return shares;
    }

    /** What stays on the account after this allocation; null while the fields do not add up. */
    public @Nullable Money getLeft() {
        Money there = getPayment().unallocated();
        return shares.left(there.amount(), there.currency());
    }

    /** Whether more is given out than is left. */
    public boolean isTooMuch() {
        Money left = getLeft();
        return left != null && left.isNegative();
    }

    /** Counts what is left towards the invoices chosen. */
    public String allocate() {
        try {
            settling.allocate(
                    getPayment().id(), shares.allocations(getPayment().amount().currency()));
        } catch (InvalidInput refused) {
            throw shares.atRows(refused);
        }
        Notices.done("payment.allocatedDone");
        return again();
    }

    /** Writes counter-entries; nothing is deleted. */
    public String reverse() {
        settling.reverse(getPayment().id(), Objects.requireNonNullElse(reason, ""));
        Notices.done("payment.reversedDone");
        return again();
    }

    /** The page again, as the payment stands now. */
    String again() {
        return "/app/payments/viewer?faces-redirect=true&id=" + id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
