package now.billing.web.payments;

import static java.lang.Integer.parseInt;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.receivables.OpenDocument;
import now.billing.settling.AllocatePayment;
import now.billing.settling.DiscountChoice;
import org.jspecify.annotations.Nullable;

/** Open documents of a customer and what a payment or a credit pays of each, while a person writes it. */
public final class Shares implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern SENT = Pattern.compile("^allocations\\[(\\d+)]");

    private final ArrayList<Share> rows = new ArrayList<>();
    private boolean unread;
    private @Nullable LocalDate receivedOn;

    /** One open document and what this payment pays of it. */
    public class Share implements Serializable {
        private static final long serialVersionUID = 1L;
        private final UUID id;
        private final String number;
        private final @Nullable LocalDate dueDate;
        private final Money open;
        private final ArrayList<EarlyPayment> offers;
        private @Nullable BigDecimal pays;
        private boolean acceptsLate;

        Share(OpenDocument document, List<EarlyPayment> early) {
            offers = new ArrayList<>(early);
            id = document.id();
            number = document.number();
            dueDate = document.dueDate();
            open = document.open();
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
            if (getTaken() != null) {
                return Money.zero(open.currency());
            }
            return unread
                    ? null
                    : money(open.amount().subtract(Objects.requireNonNullElse(pays, BigDecimal.ZERO)), open.currency());
        }

        /** What it lets off for paying early, the shortest time first. */
        public List<EarlyPayment> getOffers() {
            return offers;
        }

        /** Whether the money came, or comes, after the last day of this offer. */
        public boolean isLate(EarlyPayment offer) {
            LocalDate day = receivedOn;
            return day != null && offer.isLate(day);
        }

        /** The discount that this part takes, where it is what is open less the discount, to the cent; else null. */
        public @Nullable EarlyPayment getTaken() {
            BigDecimal paid = pays;
            return unread || paid == null
                    ? null
                    : offers.stream()
                            .filter(each -> each.reduced().amount().compareTo(paid) == 0)
                            .filter(each -> acceptsLate || !isLate(each))
                            .findFirst()
                            .orElse(null);
        }

        private DiscountChoice choice() {
            EarlyPayment taken = getTaken();
            return taken != null && isLate(taken) ? DiscountChoice.ACCEPT : DiscountChoice.AUTO;
        }

        private boolean isMeant() {
            return pays != null && pays.signum() != 0;
        }

        public @Nullable BigDecimal getPays() {
            return pays;
        }

        public void setPays(@Nullable BigDecimal pays) {
            BigDecimal before = this.pays;
            if (before == null || pays == null || before.compareTo(pays) != 0) {
                acceptsLate = false;
            }
            this.pays = pays;
        }
    }

    public void show(List<OpenDocument> open) {
        show(open, Map.of());
    }

    /** @param early what the documents let off for paying early, by their ids */
    public void show(List<OpenDocument> open, Map<UUID, List<EarlyPayment>> early) {
        rows.clear();
        open.forEach(each -> rows.add(new Share(each, early.getOrDefault(each.id(), List.of()))));
    }

    /** When the money came: it decides which discounts are late. */
    public void came(@Nullable LocalDate day) {
        receivedOn = day;
    }

    /** Has a part take a discount; a person who takes one that is late grants it all the same. */
    public void take(Share share, EarlyPayment offer) {
        share.pays = offer.reduced().amount();
        share.acceptsLate = share.isLate(offer);
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
            if (pays != null && share.isMeant()) {
                allocations.add(new AllocatePayment(share.id, Money.typed(pays, currency), share.choice()));
            }
        }
        return allocations;
    }

    /** The refusal of {@link #allocations}, each problem at its row: rows without an amount are not sent. */
    public InvalidInput atRows(InvalidInput refused) {
        int[] sent = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).isMeant())
                .toArray();
        return InvalidInput.of(
                refused.problems().stream().map(each -> atRow(each, sent)).toList());
    }

    private static Problem atRow(Problem problem, int[] sent) {
        String field = problem.field();
        if (field == null) {
            return problem;
        }
        String moved = SENT.matcher(field).replaceFirst(found -> "allocations[" + sent[parseInt(found.group(1))] + "]");
        return new Problem(problem.code(), moved, problem.args());
    }

    private static @Nullable Money money(BigDecimal amount, CurrencyUnit currency) {
        try {
            return Money.of(amount, currency);
        } catch (InvalidInput tooManyDecimals) {
            return null;
        }
    }
}
