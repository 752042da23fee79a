package now.billing.reconciling;

import static now.billing.reconciling.MatchReason.ALL_OPEN;
import static now.billing.reconciling.MatchReason.ALREADY_PAID;
import static now.billing.reconciling.MatchReason.AMOUNT;
import static now.billing.reconciling.MatchReason.EARLY_DISCOUNT;
import static now.billing.reconciling.MatchReason.NAME;
import static now.billing.reconciling.MatchReason.NUMBER;
import static now.billing.reconciling.MatchReason.OVERPAYMENT;
import static now.billing.reconciling.MatchReason.PART_PAYMENT;
import static now.billing.reconciling.MatchReason.PAYER;
import static now.billing.reconciling.MatchReason.REFERENCE;
import static now.billing.reconciling.MatchReason.SEVERAL_FIT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.access.boundary.BusinessTime;
import now.billing.banking.BankFacts;
import now.billing.banking.BankState;
import now.billing.banking.BankTransaction;
import now.billing.banking.Payable;
import now.billing.banking.PayableInvoices;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.settling.EarlyOffers;

/** Proposes what received money is for, and says why; asks for no permission. */
@Dependent
class Suggesting {
    /** Proposals of an entry: more than these nobody reads. */
    static final int MOST = 5;

    private final PayableInvoices invoices;
    private final EarlyOffers early;
    private final BusinessTime time;

    @Inject
    Suggesting(PayableInvoices invoices, EarlyOffers early, BusinessTime time) {
        this.invoices = invoices;
        this.early = early;
        this.time = time;
    }

    /** The day on which money counts as received: its value date, but no day that is still to come. */
    static LocalDate receivedOn(BankFacts entry, LocalDate today) {
        if (!entry.valuedOn().isAfter(today)) {
            return entry.valuedOn();
        }
        return entry.bookedOn().isAfter(today) ? today : entry.bookedOn();
    }

    /** What each of these may be for, the best first; none for what is no open receipt. */
    Map<UUID, List<Suggestion>> of(Collection<BankTransaction> transactions) {
        return found(transactions, false);
    }

    /** Only what is certain; asks for no more than the invoices that are quoted. */
    Map<UUID, List<Suggestion>> certain(Collection<BankTransaction> transactions) {
        return found(transactions, true);
    }

    private Map<UUID, List<Suggestion>> found(Collection<BankTransaction> transactions, boolean certainOnly) {
        List<BankTransaction> asked = transactions.stream()
                .filter(each -> each.state() == BankState.OPEN && each.facts().isReceipt())
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<BankFacts> facts = asked.stream().map(BankTransaction::facts).toList();
        Candidates candidates = certainOnly ? Candidates.quoted(invoices, facts) : Candidates.all(invoices, facts);
        LocalDate today = time.today();
        Set<UUID> promising = new HashSet<>(early.promising(asked.stream()
                .flatMap(each -> candidates.quoted(each.facts()).stream())
                .map(each -> each.ref().id())
                .toList()));
        Map<UUID, List<Suggestion>> found = new HashMap<>();
        for (BankTransaction each : asked) {
            OfOne one = new OfOne(each.facts(), candidates, today, promising);
            found.put(each.id(), certainOnly ? one.certain() : one.all());
        }
        return found;
    }

    /** The proposals for one entry while they are gathered; of two for the same invoices the first one stays. */
    private final class OfOne {
        private final BankFacts entry;
        private final Candidates candidates;
        private final LocalDate today;
        private final Set<UUID> promising;
        private final Map<Object, Suggestion> found = new LinkedHashMap<>();

        OfOne(BankFacts entry, Candidates candidates, LocalDate today, Set<UUID> promising) {
            this.entry = entry;
            this.candidates = candidates;
            this.today = today;
            this.promising = promising;
        }

        /** What is certain is so by its reference alone. */
        List<Suggestion> certain() {
            byReference();
            return found.values().stream().filter(Suggestion::isCertain).toList();
        }

        List<Suggestion> all() {
            byReference();
            byNumber();
            byPayer();
            byAmount();
            return found.values().stream()
                    .sorted((one, other) -> one.certainty().compareTo(other.certainty()))
                    .limit(MOST)
                    .toList();
        }

        private void byReference() {
            List<Payable> quoted = sameCurrency(candidates.quoted(entry));
            List<Payable> open = quoted.stream().filter(Payable::isOpen).toList();
            if (open.size() == 1) {
                quoted(open.get(0));
            } else if (open.isEmpty() && !quoted.isEmpty()) {
                add(Certainty.LIKELY, List.of(REFERENCE, ALREADY_PAID), quoted.get(0), List.of());
            } else {
                open.forEach(each -> add(Certainty.POSSIBLE, List.of(REFERENCE, SEVERAL_FIT), each, List.of(each)));
            }
        }

        private void quoted(Payable invoice) {
            int more = entry.amount().compareTo(invoice.open());
            if (more == 0) {
                add(Certainty.CERTAIN, List.of(REFERENCE, AMOUNT), invoice, List.of(invoice));
            } else if (more < 0 && promising.contains(invoice.ref().id()) && isReduced(invoice)) {
                add(Certainty.CERTAIN, List.of(REFERENCE, EARLY_DISCOUNT), invoice, List.of(invoice));
            } else {
                add(
                        Certainty.LIKELY,
                        List.of(REFERENCE, more < 0 ? PART_PAYMENT : OVERPAYMENT),
                        invoice,
                        List.of(invoice));
            }
        }

        private boolean isReduced(Payable invoice) {
            return EarlyPayment.inTime(early.of(invoice.ref()), entry.amount(), receivedOn(entry, today))
                    .isPresent();
        }

        private void byNumber() {
            Map<UUID, List<Payable>> named = sameCurrency(candidates.named(entry)).stream()
                    .filter(Payable::isOpen)
                    .collect(Collectors.groupingBy(Payable::customerId, LinkedHashMap::new, Collectors.toList()));
            named.values().forEach(some -> {
                int more = entry.amount().compareTo(sum(some));
                List<MatchReason> why =
                        more == 0 ? List.of(NUMBER, AMOUNT) : List.of(NUMBER, more < 0 ? PART_PAYMENT : OVERPAYMENT);
                Certainty sure = named.size() == 1 ? Certainty.LIKELY : Certainty.POSSIBLE;
                add(sure, why, some.get(0), some);
            });
        }

        private void byPayer() {
            List<Payable> open = sameCurrency(candidates.ofPayer(entry));
            List<Payable> fitting = open.stream()
                    .filter(each -> each.open().equals(entry.amount()))
                    .toList();
            if (!fitting.isEmpty()) {
                boolean one = fitting.size() == 1;
                fitting.forEach(each -> add(
                        one ? Certainty.LIKELY : Certainty.POSSIBLE,
                        one ? List.of(PAYER, AMOUNT) : List.of(PAYER, AMOUNT, SEVERAL_FIT),
                        each,
                        List.of(each)));
            } else if (open.size() > 1 && sum(open).equals(entry.amount())) {
                add(Certainty.LIKELY, List.of(PAYER, ALL_OPEN), open.get(0), open);
            } else if (!open.isEmpty()) {
                int more = entry.amount().compareTo(sum(open));
                add(Certainty.POSSIBLE, List.of(PAYER, more < 0 ? PART_PAYMENT : OVERPAYMENT), open.get(0), open);
            }
        }

        private void byAmount() {
            List<Payable> worth = candidates.worth(entry);
            List<Payable> alike = worth.stream()
                    .filter(each -> PayerNames.alike(each.customerName(), entry.name()))
                    .toList();
            if (alike.size() == 1) {
                add(Certainty.LIKELY, List.of(AMOUNT, NAME), alike.get(0), alike);
            } else if (!alike.isEmpty()) {
                alike.forEach(each -> add(Certainty.POSSIBLE, List.of(AMOUNT, NAME, SEVERAL_FIT), each, List.of(each)));
            } else if (worth.size() == 1) {
                add(Certainty.POSSIBLE, List.of(AMOUNT), worth.get(0), worth);
            } else {
                worth.forEach(each -> add(Certainty.POSSIBLE, List.of(AMOUNT, SEVERAL_FIT), each, List.of(each)));
            }
        }

        private List<Payable> sameCurrency(List<Payable> some) {
            return some.stream()
                    .filter(each -> !each.cancelled())
                    .filter(each -> each.open().currency().equals(entry.amount().currency()))
                    .toList();
        }

        /** Pays these one after the other, as far as the money goes. */
        private void add(Certainty certainty, List<MatchReason> why, Payable whose, List<Payable> pays) {
            List<Suggestion.Part> parts = new ArrayList<>();
            Money left = entry.amount();
            for (Payable each : pays) {
                Money part = left.min(each.open());
                if (part.isPositive()) {
                    parts.add(new Suggestion.Part(each.ref().id(), each.number(), each.open(), part));
                    left = left.minus(part);
                }
            }
            Suggestion one = new Suggestion(certainty, why, whose.customerId(), whose.customerName(), parts, left);
            Set<UUID> documents =
                    parts.stream().map(Suggestion.Part::documentId).collect(Collectors.toSet());
            found.putIfAbsent(List.of(one.customerId(), documents), one);
        }

        private Money sum(List<Payable> some) {
            return Money.sum(
                    entry.amount().currency(), some.stream().map(Payable::open).toList());
        }
    }
}
