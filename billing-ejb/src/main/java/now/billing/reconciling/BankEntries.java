package now.billing.reconciling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.banking.BankFacts;
import now.billing.kernel.digest.Sha256;
import now.billing.kernel.money.Money;
import now.billing.reconciling.reading.StatedDetail;
import now.billing.reconciling.reading.StatedEntry;

/**
 * Makes facts of what one file states. An entry is known by the bank's reference, side, amount and day, whatever
 * file it
 * stands in; without a reference by all that is said of it, and by how many like it stood in the file before it. Where
 * the bank gives several receipts one reference, the second and each further one that says something else is one more.
 */
final class BankEntries {
    private static final String BETWEEN = "\u001f";

    private static final int SAID = 16;

    private final Map<String, Integer> alike = new HashMap<>();

    /** By the key of a bank's reference, what its entries of this file say: the begin of a hash each. */
    private final Map<String, String> different = new HashMap<>();

    /** The entry as one fact for each of its transactions, or as its sum where they do not add up to it. */
    List<BankFacts> of(UUID account, StatedEntry entry) {
        String key = key(entry);
        List<StatedDetail> details = entry.details();
        if (details.isEmpty()) {
            return List.of(fact(account, key, 0, entry, nothing(entry)));
        }
        if (details.size() == 1) {
            return List.of(fact(account, key, 1, entry, whole(entry, details.get(0))));
        }
        if (!addUp(entry)) {
            return List.of(fact(account, key, 0, entry, together(entry)));
        }
        List<BankFacts> facts = new ArrayList<>(details.size());
        for (StatedDetail each : details) {
            facts.add(fact(account, key, facts.size() + 1, entry, each));
        }
        return facts;
    }

    private String key(StatedEntry entry) {
        String common = String.join(
                BETWEEN,
                entry.incoming() ? "+" : "-",
                entry.reversal() ? "R" : "",
                entry.amount().plain(),
                entry.amount().currency().code(),
                entry.bookedOn().toString());
        if (!entry.bankReference().isEmpty()) {
            return known(Sha256.hex(String.join(BETWEEN, "known", entry.bankReference(), common)), entry);
        }
        String said = said(entry);
        String all = Sha256.hex(String.join(
                BETWEEN,
                "said",
                common,
                entry.valuedOn().toString(),
                entry.details().isEmpty() ? entry.text() : said));
        int before = alike.merge(all, 1, Integer::sum);
        return before == 1 ? all : Sha256.hex(all + BETWEEN + before);
    }

    /** The sum of a batch says nothing that its transactions do not say: it is one of them. */
    private String known(String key, StatedEntry entry) {
        if (entry.details().isEmpty()) {
            return key;
        }
        String said = Sha256.hex(said(entry)).substring(0, SAID);
        String before = different.getOrDefault(key, "");
        int at = 0;
        while (at < before.length() && !before.startsWith(said, at)) {
            at += SAID;
        }
        if (at == before.length()) {
            different.put(key, before + said);
        }
        return at == 0 ? key : Sha256.hex(key + BETWEEN + (at / SAID + 1));
    }

    private static String said(StatedEntry entry) {
        return entry.details().stream()
                .map(each -> String.join(
                        BETWEEN,
                        each.bankReference(),
                        each.endToEnd(),
                        each.reference(),
                        each.iban(),
                        each.name(),
                        each.remittance()))
                .collect(Collectors.joining(BETWEEN));
    }

    /** To the amount of the entry, or to that and what the bank kept of it. */
    private static boolean addUp(StatedEntry entry) {
        Money sum = Money.zero(entry.amount().currency());
        for (StatedDetail each : entry.details()) {
            Money amount = each.amount();
            if (amount == null || !amount.isPositive()) {
                return false;
            }
            sum = sum.plus(amount);
        }
        return sum.equals(entry.amount()) || sum.minus(charges(entry)).equals(entry.amount());
    }

    private static Money charges(StatedEntry entry) {
        return entry.charges().isPositive()
                ? entry.charges()
                : Money.sum(
                        entry.amount().currency(),
                        entry.details().stream().map(StatedDetail::charges).toList());
    }

    /** What arrived counts; where the bank kept a part of what was paid, and says so, what was paid does. */
    private static StatedDetail whole(StatedEntry entry, StatedDetail detail) {
        Money charges = detail.charges().isZero() ? entry.charges() : detail.charges();
        Money paid = detail.amount();
        boolean gross =
                paid != null && charges.isPositive() && paid.minus(charges).equals(entry.amount());
        return with(detail, gross && paid != null ? paid : entry.amount(), charges, text(entry, detail));
    }

    private static String text(StatedEntry entry, StatedDetail detail) {
        return detail.remittance().isEmpty() ? entry.text() : detail.remittance();
    }

    private static StatedDetail together(StatedEntry entry) {
        String texts = entry.details().stream()
                .limit(5)
                .map(StatedDetail::remittance)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new StatedDetail(entry.amount(), entry.charges(), "", "", "", texts, "", "");
    }

    private static StatedDetail nothing(StatedEntry entry) {
        return new StatedDetail(entry.amount(), entry.charges(), "", "", "", entry.text(), "", "");
    }

    private static StatedDetail with(StatedDetail detail, Money amount, Money charges, String text) {
        return new StatedDetail(
                amount,
                charges,
                detail.name(),
                detail.iban(),
                detail.reference(),
                text,
                detail.bankReference(),
                detail.endToEnd());
    }

    private static BankFacts fact(UUID account, String key, int part, StatedEntry entry, StatedDetail detail) {
        Money amount = detail.amount() == null ? entry.amount() : detail.amount();
        return new BankFacts(
                account,
                key,
                part,
                entry.incoming(),
                entry.reversal(),
                amount,
                detail.charges(),
                entry.bookedOn(),
                entry.valuedOn(),
                detail.name(),
                detail.iban(),
                detail.reference(),
                detail.remittance(),
                detail.bankReference().isEmpty() ? entry.bankReference() : detail.bankReference(),
                detail.endToEnd());
    }
}
