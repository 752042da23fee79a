package now.billing.reconciling.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.kernel.money.Money;

/** What field 86 says of an entry: in the numbered parts of German banks, or as any text. */
final class Mt940Text {
    private static final Pattern NUMBERED = Pattern.compile("^[0-9]{3}\\?");
    private static final Pattern PART = Pattern.compile("\\?([0-9]{2})");
    private static final Pattern KEYWORD =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT|PURP)\\+");
    private static final int FIRST_TEXT = 20;
    private static final int LAST_TEXT = 29;
    private static final int MORE_TEXT = 60;
    private static final int LAST_MORE = 63;
    private static final int IBAN = 31;
    private static final int NAME = 32;

    private Mt940Text() {}

    static StatedDetail detail(String said, Money amount) {
        String text = said.replace("\n", "");
        Map<Integer, String> parts = NUMBERED.matcher(text).find() ? parts(text) : Map.of();
        if (parts.isEmpty()) {
            String free = Stated.line(said.replace('\n', ' '), Stated.LONG);
            return make(amount, "", "", free, "");
        }
        StringBuilder whole = new StringBuilder();
        parts.forEach((number, part) -> {
            if (number >= FIRST_TEXT && number <= LAST_TEXT || number >= MORE_TEXT && number <= LAST_MORE) {
                whole.append(part);
            }
        });
        String purpose = keyword(whole.toString(), "SVWZ");
        return make(
                amount,
                Stated.line(parts.getOrDefault(NAME, "") + parts.getOrDefault(NAME + 1, ""), Stated.SHORT),
                Stated.account(parts.getOrDefault(IBAN, "")),
                Stated.line(purpose.isEmpty() ? whole.toString() : purpose, Stated.LONG),
                Stated.id(keyword(whole.toString(), "EREF")));
    }

    private static StatedDetail make(Money amount, String name, String iban, String text, String endToEnd) {
        return new StatedDetail(
                amount, Money.zero(amount.currency()), name, iban, Stated.reference(text), text, "", endToEnd);
    }

    private static Map<Integer, String> parts(String text) {
        Map<Integer, String> parts = new TreeMap<>();
        Matcher found = PART.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (found.find()) {
            places.add(new int[] {found.start(), found.end(), Integer.parseInt(found.group(1))});
        }
        for (int at = 0; at < places.size(); at++) {
            int end = at + 1 < places.size() ? places.get(at + 1)[0] : text.length();
            parts.put(places.get(at)[2], text.substring(places.get(at)[1], end));
        }
        return parts;
    }

    /** What follows a keyword, up to the next one; empty where it does not stand. */
    private static String keyword(String text, String word) {
        int at = text.indexOf(word + "+");
        if (at < 0) {
            return "";
        }
        String rest = text.substring(at + word.length() + 1);
        Matcher next = KEYWORD.matcher(rest);
        return (next.find() ? rest.substring(0, next.start()) : rest).strip();
    }
}
