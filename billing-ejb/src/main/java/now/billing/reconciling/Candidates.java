package now.billing.reconciling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import now.billing.banking.BankFacts;
import now.billing.banking.Payable;
import now.billing.banking.PayableInvoices;
import now.billing.kernel.document.Limits;
import now.billing.kernel.money.CurrencyUnit;

/** The invoices that some entries may be for, read together: a page of entries asks the database five times. */
final class Candidates {
    private static final Pattern WORDS = Pattern.compile("[\\s,;:()]+");
    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final int WORDS_OF_AN_ENTRY = 60;
    private static final int LONGEST_NUMBER = 60;

    private final Map<String, List<Payable>> byReference = new HashMap<>();
    private final Map<String, List<Payable>> byNumber = new HashMap<>();
    private final Map<CurrencyUnit, List<Payable>> byAmount = new HashMap<>();
    private final Map<UUID, List<Payable>> byCustomer = new HashMap<>();
    private final Map<String, UUID> payers = new HashMap<>();

    private Candidates() {}

    /** Whatever they may be for. */
    static Candidates all(PayableInvoices invoices, Collection<BankFacts> entries) {
        Candidates candidates = quoted(invoices, entries);
        candidates.addOthers(invoices, entries);
        return candidates;
    }

    /** Only what they quote. */
    static Candidates quoted(PayableInvoices invoices, Collection<BankFacts> entries) {
        Candidates candidates = new Candidates();
        Set<String> references = new HashSet<>();
        for (BankFacts each : entries) {
            if (!quote(each).isEmpty()) {
                references.add(quote(each));
            }
        }
        invoices.quoted(references).forEach(each -> put(candidates.byReference, each.reference(), each));
        return candidates;
    }

    private void addOthers(PayableInvoices invoices, Collection<BankFacts> entries) {
        Set<String> numbers = new HashSet<>();
        Set<String> ibans = new HashSet<>();
        Map<CurrencyUnit, Set<String>> amounts = new HashMap<>();
        for (BankFacts each : entries) {
            if (!each.iban().isEmpty()) {
                ibans.add(each.iban());
            }
            numbers.addAll(numbers(each));
            amounts.computeIfAbsent(each.amount().currency(), unit -> new HashSet<>())
                    .add(each.amount().plain());
        }
        invoices.numbered(numbers).forEach(each -> put(byNumber, each.number(), each));
        amounts.forEach((unit, some) -> byAmount.put(unit, invoices.openBy(unit, some)));
        payers.putAll(invoices.payers(ibans));
        invoices.openOf(new HashSet<>(payers.values())).forEach(each -> put(byCustomer, each.customerId(), each));
    }

    private static <K> void put(Map<K, List<Payable>> map, K key, Payable one) {
        map.computeIfAbsent(key, each -> new ArrayList<>()).add(one);
    }

    /** Those whose reference the entry quotes. */
    List<Payable> quoted(BankFacts entry) {
        return byReference.getOrDefault(quote(entry), List.of());
    }

    /** Those whose numbers stand in its text. */
    List<Payable> named(BankFacts entry) {
        Set<Payable> found = new LinkedHashSet<>();
        numbers(entry).forEach(each -> found.addAll(byNumber.getOrDefault(each, List.of())));
        return List.copyOf(found);
    }

    /** Those of which just its amount is open. */
    List<Payable> worth(BankFacts entry) {
        return byAmount.getOrDefault(entry.amount().currency(), List.of()).stream()
                .filter(each -> each.open().equals(entry.amount()))
                .toList();
    }

    /** All that is open of whose money came from the same account before. */
    List<Payable> ofPayer(BankFacts entry) {
        UUID customer = payers.get(entry.iban());
        return customer == null ? List.of() : byCustomer.getOrDefault(customer, List.of());
    }

    /** What the entry quotes: a reference that banks carry through, else all that the payer wrote. */
    private static String quote(BankFacts entry) {
        String written = entry.remittance().length() > Limits.REFERENCE ? "" : entry.remittance();
        return entry.reference().isEmpty() ? written : entry.reference();
    }

    private static Set<String> numbers(BankFacts entry) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String word : WORDS.split(entry.remittance() + " " + entry.endToEnd())) {
            String bare = ENDS.matcher(word).replaceAll("");
            if (bare.length() <= LONGEST_NUMBER && DIGIT.matcher(bare).find() && numbers.size() < WORDS_OF_AN_ENTRY) {
                numbers.add(bare);
                numbers.add(bare.toUpperCase(Locale.ROOT));
            }
        }
        return numbers;
    }
}
