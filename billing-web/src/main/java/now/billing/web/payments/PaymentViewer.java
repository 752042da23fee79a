package now.billing.web.payments;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.settling.Settling;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** One payment: what it paid, its receipt, and taking it back. */
@Named("paymentViewer")
@ViewScoped
public class PaymentViewer implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private PaymentViews payments;

    @EJB
    private Settling settling;

    private @Nullable UUID id;
    private @Nullable String reason;
    private transient @Nullable PaymentView payment;

    public PaymentView getPayment() {
        PaymentView known = payment;
        if (known == null) {
            known = payments.get(id == null ? new UUID(0, 0) : id);
            payment = known;
        }
        return known;
    }

    public boolean isReversed() {
        return "REVERSED".equals(getPayment().state());
    }

    /** Writes counter-entries; nothing is deleted. */
    public String reverse() {
        settling.reverse(getPayment().id(), Objects.requireNonNullElse(reason, ""));
        Notices.done("payment.reversedDone");
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
