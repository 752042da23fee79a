package now.billing.web.payments;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.reporting.RefundView;
import now.billing.settling.CreditSettling;
import now.billing.settling.RecordRefund;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** Money that was paid back is recorded, and such a record taken back; of what, the page says. */
public abstract class RefundForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CreditSettling settling;

    @Inject
    private Me me;

    private @Nullable BigDecimal amount;
    private @Nullable LocalDate refundedOn;
    private String method = "BANK_TRANSFER";
    private @Nullable String reference;
    private @Nullable UUID chosen;
    private @Nullable String reason;

    /** What can still be paid back, never below zero. */
    public abstract Money getLeft();

    /** What was paid back before. */
    public abstract List<RefundView> getRefunds();

    /** Records it by the service that knows of what it is. */
    protected abstract void record(CreditSettling service, RecordRefund command);

    /** The page again, as it stands now. */
    protected abstract String again();

    /** Whether the person may record refunds, and take them back. */
    public boolean isAllowed() {
        return me.may("payment.refund");
    }

    /** Whether something is left to pay back, and the person may. */
    public boolean isPossible() {
        return isAllowed() && getLeft().isPositive();
    }

    /** Offers all that is left, paid back today. */
    public void open() {
        amount = getLeft().amount();
        refundedOn = me.today();
    }

    public String refund() {
        record(settling, new RecordRefund(typed(), refundedOn, method, reference, null));
        Notices.done("refund.done");
        return again();
    }

    private Money typed() {
        try {
            return Money.typed(
                    Objects.requireNonNullElse(amount, BigDecimal.ZERO),
                    getLeft().currency());
        } catch (InvalidInput wrong) {
            throw wrong.under("amount");
        }
    }

    /** Asks for the reason why this refund is taken back. */
    public void choose(UUID refund) {
        chosen = refund;
        reason = null;
    }

    /** What the person asked to take back; null before that. */
    public @Nullable RefundView getChosen() {
        return chosen == null
                ? null
                : getRefunds().stream()
                        .filter(each -> each.id().equals(chosen))
                        .findFirst()
                        .orElseThrow(NotFound::create);
    }

    public String takeBack() {
        RefundView refund = getChosen();
        if (refund == null) {
            throw NotFound.create();
        }
        settling.reverseRefund(refund.id(), Objects.requireNonNullElse(reason, ""));
        Notices.done("refund.takenBack");
        return again();
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getRefundedOn() {
        return refundedOn;
    }

    public void setRefundedOn(@Nullable LocalDate refundedOn) {
        this.refundedOn = refundedOn;
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
