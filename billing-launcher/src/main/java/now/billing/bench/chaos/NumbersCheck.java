package now.billing.bench.chaos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says everything that is wrong in what a tenant's database holds after the storm; an empty list is the proof. Knows
 * nothing but rows and acknowledgements, so that tests can plant each error.
 */
final class NumbersCheck {
    private final List<String> violations = new ArrayList<>();

    private NumbersCheck() {}

    /**
     * Checks one tenant, which had one series without a reset in between.
     *
     * @param rows all issued invoices of the tenant
     * @param acknowledged all issues that were answered with success
     */
    static List<String> violations(List<IssuedRow> rows, List<Acknowledged> acknowledged) {
        NumbersCheck check = new NumbersCheck();
        List<IssuedRow> ordered = rows.stream()
                .sorted(Comparator.comparingLong(row -> place(row.number())))
                .toList();
        check.numbers(ordered);
        check.dates(ordered);
        check.references(rows);
        check.wholeness(rows);
        check.acknowledged(rows, acknowledged);
        return check.violations;
    }

    /** From 1 without a gap and without a number twice. */
    private void numbers(List<IssuedRow> ordered) {
        long expected = 1;
        for (IssuedRow row : ordered) {
            long place = place(row.number());
            if (place < expected) {
                violations.add("number " + row.number() + " twice");
            } else if (place > expected) {
                violations.add("gap before " + row.number() + ", expected place " + expected);
            }
            expected = place + 1;
        }
    }

    private void dates(List<IssuedRow> ordered) {
        LocalDate latest = LocalDate.MIN;
        for (IssuedRow row : ordered) {
            if (row.issueDate().isBefore(latest)) {
                violations.add(row.number() + " is dated " + row.issueDate() + ", after one of " + latest);
            } else {
                latest = row.issueDate();
            }
        }
    }

    /** One key, one invoice. */
    private void references(List<IssuedRow> rows) {
        Set<String> seen = new HashSet<>();
        for (IssuedRow row : rows) {
            if (!seen.add(row.reference())) {
                violations.add("two invoices for " + row.reference());
            }
        }
    }

    private void wholeness(List<IssuedRow> rows) {
        for (IssuedRow row : rows) {
            if (!row.whole()) {
                violations.add(row.number() + ": invoice, record and digest disagree");
            }
            once(row, "standing", row.standings());
            once(row, "ledger entry", row.postings());
            once(row, "evidence leaf", row.leaves());
            once(row, "sealed leaf", row.sealed());
            once(row, "outbox event", row.events());
        }
    }

    private void once(IssuedRow row, String what, int count) {
        if (count != 1) {
            violations.add(row.number() + ": " + count + " × " + what + " instead of one");
        }
    }

    private void acknowledged(List<IssuedRow> rows, List<Acknowledged> acknowledged) {
        Map<String, IssuedRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.invoiceId(), row));
        for (Acknowledged each : acknowledged) {
            IssuedRow row = byId.remove(each.invoiceId());
            if (row == null) {
                violations.add(each.number() + " was acknowledged and is not there");
            } else if (!same(row, each)) {
                violations.add("acknowledged " + each + ", found " + row);
            }
        }
        byId.values().forEach(row -> violations.add(row.number() + " is there and was never acknowledged"));
    }

    private static boolean same(IssuedRow row, Acknowledged told) {
        return row.number().equals(told.number())
                && row.reference().equals(told.reference())
                && row.issueDate().equals(told.issueDate())
                && row.gross().compareTo(told.gross()) == 0
                && row.payable().compareTo(told.payable()) == 0;
    }

    /** {@code INV-2026-0042} is the 42nd. */
    private static long place(String number) {
        return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
    }
}
