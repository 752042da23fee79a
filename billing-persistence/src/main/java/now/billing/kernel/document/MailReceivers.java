package now.billing.kernel.document;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * Who has one mail: an address each, in the order in which they are written.
 *
 * @param to at least one, where it is to be sent
 * @param cc those who have a copy
 * @param bcc those who have a copy that nobody else sees
 */
public record MailReceivers(List<String> to, List<String> cc, List<String> bcc) implements Serializable {
    /** The most addresses that one mail goes to. */
    public static final int MOST = 20;

    /** Nobody. */
    public static final MailReceivers NONE = new MailReceivers(List.of(), List.of(), List.of());

    public MailReceivers {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
    }

    /** One receiver, without copies. */
    public static MailReceivers of(String address) {
        return new MailReceivers(List.of(address), List.of(), List.of());
    }

    /** The same with the addresses as they are stored. */
    public MailReceivers typed() {
        return new MailReceivers(typed(to), typed(cc), typed(bcc));
    }

    /** The same without who stands there twice: the first place counts. */
    public MailReceivers folded() {
        Set<String> seen = new HashSet<>();
        return new MailReceivers(unseen(to, seen), unseen(cc, seen), unseen(bcc, seen));
    }

    /** Every address that is wrong, by list and place, and whether there are too many or nobody. */
    public List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        if (to.isEmpty()) {
            problems.add("to", ProblemCode.REQUIRED);
        }
        check(problems, "to", to);
        check(problems, "cc", cc);
        check(problems, "bcc", bcc);
        int count = folded().count();
        if (count > MOST) {
            problems.add("to", ProblemCode.TOO_MANY, "value", count, "limit", MOST);
        }
        return problems.list();
    }

    public int count() {
        return to.size() + cc.size() + bcc.size();
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /** Every address, in the order of the lists. */
    public List<String> all() {
        return Stream.of(to, cc, bcc).flatMap(List::stream).toList();
    }

    /** Those of one list. */
    public List<String> of(MailPart part) {
        return switch (part) {
            case TO -> to;
            case CC -> cc;
            case BCC -> bcc;
        };
    }

    /** All in one line, as a mail program would write them. */
    public String text() {
        return Stream.of(line("", to), line("Cc: ", cc), line("Bcc: ", bcc))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String line(String begin, List<String> addresses) {
        return addresses.isEmpty() ? "" : begin + String.join(", ", addresses);
    }

    private static List<String> typed(List<String> addresses) {
        return addresses.stream().map(EmailAddress::typed).toList();
    }

    private static List<String> unseen(List<String> addresses, Set<String> seen) {
        return addresses.stream().filter(each -> seen.add(key(each))).toList();
    }

    /** Mail servers that tell large from small letters before the @ are legend; two mails to one person are not. */
    private static String key(String address) {
        return EmailAddress.find(address)
                .map(EmailAddress::wire)
                .orElse(address)
                .toLowerCase(Locale.ROOT);
    }

    private static void check(FieldProblems problems, String list, List<String> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            String field = list + "[" + i + "]";
            if (Text.isBlank(addresses.get(i))) {
                problems.add(field, ProblemCode.REQUIRED);
            }
            EmailAddress.check(problems, field, addresses.get(i));
        }
    }
}
