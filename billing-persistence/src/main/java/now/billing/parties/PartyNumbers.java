package now.billing.parties;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.PartyRole;
import now.billing.storage.TenantSql;

/** Our numbers for customers and suppliers: which one is free next. It is an offer; who saves first has it. */
@Dependent
public class PartyNumbers {
    private static final String FIRST = "1001";
    private static final int LOOKED_AT = 200;

    private final TenantSql sql;

    @Inject
    public PartyNumbers(TenantSql sql) {
        this.sql = sql;
    }

    /** The number after that of the newest party with one, in its way of writing; empty where none is free. */
    public String nextFree(PartyRole role) {
        String last = sql.row(
                        row -> row.text("customer_number"),
                        "select customer_number from party where role = ? and customer_number ~ '[0-9]'"
                                + " order by id desc limit 1",
                        role)
                .orElse("");
        List<String> offered = last.isEmpty() ? after("1000") : after(last);
        Set<String> taken = new HashSet<>(sql.rows(
                row -> row.text("customer_number"),
                "select customer_number from party where role = ? and customer_number = any(?)",
                role,
                offered));
        return offered.stream()
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElse("");
    }

    /** The numbers that follow one: its last digits counted on, with leading zeros and what stands around them. */
    static List<String> after(String number) {
        int end = number.length();
        while (end > 0 && !isDigit(number.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isDigit(number.charAt(start - 1))) {
            start--;
        }
        if (start == end) {
            return List.of(FIRST);
        }
        String digits = number.substring(start, end);
        BigInteger count = new BigInteger(digits);
        List<String> following = new ArrayList<>();
        for (int i = 1; i <= LOOKED_AT; i++) {
            String next = count.add(BigInteger.valueOf(i)).toString();
            String padded = "0".repeat(Math.max(0, digits.length() - next.length())) + next;
            String whole = number.substring(0, start) + padded + number.substring(end);
            if (whole.length() <= Limits.NUMBER) {
                following.add(whole);
            }
        }
        return following;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
