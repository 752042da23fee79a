package now.billing.kernel.document;

import java.io.Serializable;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * An e-mail address that every mail server takes: narrower than RFC 5321 on purpose. Before the {@code @} letters
 * without accents, digits and a few signs with single dots between (a dot-atom); after it a domain of at least two
 * labels, in any script. No quoted part, no address literal, no comment. The server that takes the mail has the last
 * word.
 *
 * <p>What an earlier version stored is read as text and never refused; this type is for what is typed, and for what
 * goes to the wire.
 *
 * @param local as it was typed: whether its case matters is the receiver's affair
 * @param domain in ASCII, as it goes to the wire
 * @param text as people read it
 */
public record EmailAddress(String local, String domain, String text) implements Serializable {
    /** The part before the {@code @} has something that not every mail server takes. */
    public static final ProblemCode LOCAL_PART = ProblemCode.of("email.local_part");

    /** What follows the {@code @} cannot be a domain of the internet. */
    public static final ProblemCode DOMAIN = ProblemCode.of("email.domain");

    /** RFC 5321 4.5.3.1.1. */
    public static final int LOCAL_LIMIT = 64;

    private static final String SIGNS = "!#$%&'*+/=?^_`{|}~-";
    private static final String FOREIGN = "xn--";
    private static final int LABEL_LIMIT = 63;

    /** IDN of 2003 would make another domain of these; of 2008 they are letters of their own. */
    private static final String CHANGED_BY_IDN = "\u00DF\u1E9E\u03C2\u200C\u200D";

    /**
     * Reads one address.
     *
     * @throws InvalidInput with one problem without a field
     */
    public static EmailAddress parse(String typed) {
        String text = Text.typedLine(typed);
        if (text.length() > Limits.EMAIL) {
            throw InvalidInput.value(ProblemCode.TOO_LONG, "value", text.length(), "limit", Limits.EMAIL);
        }
        int at = text.indexOf('@');
        if (at <= 0 || at == text.length() - 1 || at != text.lastIndexOf('@') || text.indexOf(' ') >= 0) {
            throw InvalidInput.value(
                    ProblemCode.MALFORMED, "value", Text.inOneLine(text), "expected", "name@example.com");
        }
        String local = text.substring(0, at);
        if (!isDotAtom(local)) {
            throw InvalidInput.value(LOCAL_PART, "value", Text.inOneLine(local), "limit", LOCAL_LIMIT);
        }
        String typedDomain = text.substring(at + 1);
        String domain =
                ascii(typedDomain).orElseThrow(() -> InvalidInput.value(DOMAIN, "value", Text.inOneLine(typedDomain)));
        if (local.length() + 1 + domain.length() > Limits.EMAIL) {
            throw InvalidInput.value(
                    ProblemCode.TOO_LONG, "value", local.length() + 1 + domain.length(), "limit", Limits.EMAIL);
        }
        return new EmailAddress(local, domain, local + "@" + shown(typedDomain, domain));
    }

    /** The address, or nothing where {@link #parse} refuses. */
    public static Optional<EmailAddress> find(String typed) {
        try {
            return Optional.of(parse(typed));
        } catch (InvalidInput refused) {
            return Optional.empty();
        }
    }

    /** What is stored of a typed address: as people read it; unchanged where it is none, to be refused by name. */
    public static String typed(String typed) {
        String line = Text.typedLine(typed);
        return find(line).map(EmailAddress::text).orElse(line);
    }

    /** Notes what is wrong with a field that holds an address; an empty one is not wrong. */
    public static void check(FieldProblems problems, String field, String typed) {
        if (!Text.isBlank(typed)) {
            problems.read(field, () -> parse(typed));
        }
    }

    /** As mail servers want it, in ASCII. */
    public String wire() {
        return local + "@" + domain;
    }

    private static boolean isDotAtom(String local) {
        if (local.length() > LOCAL_LIMIT || local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return false;
        }
        return local.chars().allMatch(c -> c == '.' || isAsciiLetterOrDigit(c) || SIGNS.indexOf(c) >= 0);
    }

    private static Optional<String> ascii(String domain) {
        if (domain.chars().anyMatch(c -> CHANGED_BY_IDN.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        String ascii;
        try {
            ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
        String[] labels = ascii.split("\\.", -1);
        if (labels.length < 2 || labels[labels.length - 1].chars().allMatch(EmailAddress::isDigit)) {
            return Optional.empty();
        }
        for (String label : labels) {
            if (!isLabel(label)) {
                return Optional.empty();
            }
        }
        return Optional.of(ascii);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LABEL_LIMIT
                && !label.startsWith("-")
                && !label.endsWith("-")
                && !(label.startsWith(FOREIGN) && unicode(label).startsWith(FOREIGN))
                && label.chars().allMatch(c -> c == '-' || isAsciiLetterOrDigit(c));
    }

    /** A domain of ASCII letters stays as it was typed; of another only its normal form, not what looks like it. */
    private static String shown(String typed, String domain) {
        boolean plain = typed.chars().allMatch(c -> c < 0x80) && !domain.contains(FOREIGN);
        return plain ? typed : unicode(domain);
    }

    private static String unicode(String domain) {
        return IDN.toUnicode(domain, IDN.USE_STD3_ASCII_RULES);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
