package now.billing.web.payments;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.reporting.OpenInvoice;
import now.billing.settling.AllocatePayment;
import org.jspecify.annotations.Nullable;

/** Open invoices of a customer and what a payment pays of each, while a person writes it. */
public final class Shares implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Share> rows = new ArrayList<>();
    private boolean unread;

    /** One open invoice and what this payment pays of it. */
    public class Share implements Serializable {
        private static final long serialVersionUID = 1L;
        private final UUID id;
        private final String number;
        private final @Nullable LocalDate dueDate;
        private final Money open;
        private @Nullable BigDecimal pays;

        Share(OpenInvoice invoice) {
            id = invoice.id();
            number = invoice.number();
            dueDate = invoice.dueDate();
            open = invoice.open();
        }

        public UUID getId() {
            return id;
        }

        public String getNumber() {
            return number;
        }

        public @Nullable LocalDate getDueDate() {
            return dueDate;
        }

        public Money getOpen() {
            return open;
        }

        /** What stays open of the invoice after this payment; null while the field is no amount. */
        public @Nullable Money getStays() {
            return unread
                    ? null
                    : money(open.amount().subtract(Objects.requireNonNullElse(pays, BigDecimal.ZERO)), open.currency());
        }

        public @Nullable BigDecimal getPays() {
            return pays;
        }

        public void setPays(@Nullable BigDecimal pays) {
            this.pays = pays;
        }
    }

    public void show(List<OpenInvoice> open) {
        rows.clear();
        open.forEach(each -> rows.add(new Share(each)));
    }

    public void clear() {
        rows.clear();
    }

    public List<Share> getRows() {
        return rows;
    }

    public boolean isNothing() {
        return rows.isEmpty();
    }

    /** The invoice that is meant before all, then the oldest due first; what is left stays on account. */
    public void distribute(@Nullable BigDecimal amount, @Nullable UUID first) {
        unread = false;
        BigDecimal left = Objects.requireNonNullElse(amount, BigDecimal.ZERO);
        List<Share> order = new ArrayList<>(rows);
        order.sort((a, b) -> Boolean.compare(b.id.equals(first), a.id.equals(first)));
        for (Share share : order) {
            BigDecimal pays = left.min(share.open.amount()).max(BigDecimal.ZERO);
            share.pays = pays.signum() == 0 ? null : pays;
            left = left.subtract(pays);
        }
    }

    /** What came in is no amount: nothing is given out and no sum told until it is one. */
    public void cannotBeRead() {
        distribute(null, null);
        unread = true;
    }

    /** What is left of an amount; below zero if more is given out than there is, null while it is no amount. */
    public @Nullable Money left(@Nullable BigDecimal amount, CurrencyUnit currency) {
        if (unread) {
            return null;
        }
        BigDecimal left = Objects.requireNonNullElse(amount, BigDecimal.ZERO);
        for (Share share : rows) {
            left = left.subtract(Objects.requireNonNullElse(share.pays, BigDecimal.ZERO));
        }
        return money(left, currency);
    }

    /** What the service is told. */
    public List<AllocatePayment> allocations(CurrencyUnit currency) {
        List<AllocatePayment> allocations = new ArrayList<>();
        for (Share share : rows) {
            BigDecimal pays = share.pays;
            if (pays != null && pays.signum() != 0) {
                allocations.add(new AllocatePayment(share.id, Money.typed(pays, currency)));
            }
        }
        return allocations;
    }

    private static @Nullable Money money(BigDecimal amount, CurrencyUnit currency) {
        try {
            return Money.of(amount, currency);
        } catch (InvalidInput tooManyDecimals) {
            return null;
        }
    }
}
