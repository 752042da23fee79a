package now.billing.web.bills;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.OfKind;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.reporting.BillPaymentView;
import now.billing.reporting.BillView;
import now.billing.reporting.DocumentView;
import now.billing.settling.PayBill;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import now.billing.web.support.States;
import org.jspecify.annotations.Nullable;

/** An approved bill: what is open by it, what was paid, and the bill as it came. */
@Named("billViewer")
@ViewScoped
public class BillViewer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    @Inject
    private States states;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private transient @Nullable BillView bill;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate paidOn;
    private String method = "BANK_TRANSFER";
    private @Nullable String reference;
    private @Nullable UUID chosen;
    private @Nullable String reason;

    /** A draft goes to the editor, for those who may write one. */
    public @Nullable String open() {
        boolean draft = getDocument().state() == DocumentState.DRAFT;
        return draft && me.may("bill.draft") ? "/app/bills/editor?faces-redirect=true&id=" + id : null;
    }

    public BillView getBill() {
        BillView known = bill;
        if (known == null) {
            known = bills.bill(id == null ? new UUID(0, 0) : id);
            bill = known;
        }
        return known;
    }

    public DocumentView getDocument() {
        return getBill().document();
    }

    /** The key of what its chip says. */
    public String getStanding() {
        return states.keyOf(getDocument());
    }

    public @Nullable BillFile getAttachment() {
        return getBill().attachment();
    }

    public List<BillPaymentView> getPayments() {
        return getBill().payments();
    }

    /** Whether money is still to go out for it, and the person may record that. */
    public boolean isPayable() {
        return me.may("bill.pay")
                && getDocument().issued() != null
                && getDocument().asksForMoney();
    }

    /** Whether it can be cancelled: approved, not cancelled, and nothing of it paid. */
    public boolean isCancellable() {
        boolean pending = getDocument().state() == DocumentState.ISSUED;
        return me.may("bill.approve") && pending && getPayments().stream().allMatch(BillPaymentView::isReversed);
    }

    /** Offers all that is open, paid today. */
    public void offer() {
        amount = getDocument().open().amount();
        paidOn = me.today();
        reference = getBill().facts().number();
    }

    public String pay() {
        bills.pay(getDocument().id(), new PayBill(typed(), paidOn, method, reference));
        Notices.done("bill.isPaid");
        return again();
    }

    private Money typed() {
        try {
            return Money.typed(
                    Objects.requireNonNullElse(amount, BigDecimal.ZERO),
                    getDocument().open().currency());
        } catch (InvalidInput wrong) {
            throw wrong.under("amount");
        }
    }

    /** Asks for the reason why this payment is taken back. */
    public void choose(UUID payment) {
        chosen = payment;
        reason = null;
    }

    /** What the person asked to take back; null before that. */
    public @Nullable BillPaymentView getChosen() {
        return chosen == null
                ? null
                : getPayments().stream()
                        .filter(each -> each.id().equals(chosen))
                        .findFirst()
                        .orElseThrow(NotFound::create);
    }

    public String takeBack() {
        BillPaymentView payment = getChosen();
        if (payment == null) {
            throw NotFound.create();
        }
        bills.takeBack(getDocument().id(), payment.id(), Objects.requireNonNullElse(reason, ""));
        Notices.done("bill.paymentTakenBack");
        return again();
    }

    public String cancel() {
        bills.cancel(getDocument().id(), Objects.requireNonNullElse(reason, ""));
        Notices.done("bill.isCancelled");
        return again();
    }

    private String again() {
        return "/app/bills/viewer?faces-redirect=true&id=" + getDocument().id();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(@Nullable LocalDate paidOn) {
        this.paidOn = paidOn;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
