package now.billing.kernel.document;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;

/** The kinds of document and what is different about each, as data; code that must differ switches over this enum. */
public enum DocumentKind {
    INVOICE("invoice", "380", 1, "INV de:RE fr:FA it:FT es:FAC nl:FACT", true),
    ESTIMATE("estimate", "310", 0, "EST de:AN fr:DE it:PR es:PRE nl:OFF", true),
    CREDIT_NOTE("credit-note", "381", -1, "CN de:GU fr:AV it:NC es:AB nl:CR", true),
    /** What an invoice would say, before there is one: no claim, no tax due, nothing in the ledger. */
    PRO_FORMA("pro-forma", "325", 0, "PF", true),
    /** A supplier's invoice to us: it carries the supplier's number and lives in another ledger. */
    BILL("bill", "380", -1, "", false),
    /** Confirms a payment; not an invoice, so it has no code in UNTDID 1001 and does not change the ledger. */
    RECEIPT("receipt", "", 0, "RCP de:QU fr:RC it:RI es:RB nl:KW", true);

    /** UNTDID 1001: partial, commercial, corrected, prepayment, self-billed, and three of construction. */
    private static final Set<String> INVOICE_CODES = Set.of("326", "380", "384", "386", "389", "875", "876", "877");

    private final String key;
    private final String untdidCode;
    private final int ledgerSign;
    private final String usualLetters;
    private final boolean numberedByUs;

    DocumentKind(String key, String untdidCode, int ledgerSign, String usualLetters, boolean numberedByUs) {
        this.key = key;
        this.untdidCode = untdidCode;
        this.ledgerSign = ledgerSign;
        this.usualLetters = usualLetters;
        this.numberedByUs = numberedByUs;
    }

    /** Lower case name for keys of texts and paths: {@code credit-note}. */
    public String key() {
        return key;
    }

    /** Its place in addresses: {@code credit-notes}. */
    public String path() {
        return key + "s";
    }

    /** The kind whose {@link #path} this is. */
    public static Optional<DocumentKind> ofPath(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** Document type code (BT-3) of UNTDID 1001, or empty. */
    public String untdidCode() {
        return untdidCode;
    }

    /** What is wrong with a stated document type code (BT-3), which may be empty. */
    public Optional<Problem> typeCodeProblem(String code) {
        Set<String> known = this == INVOICE ? INVOICE_CODES : Set.of(untdidCode);
        return code.isEmpty() || known.contains(code)
                ? Optional.empty()
                : Optional.of(Problem.at("typeCode", ProblemCode.UNKNOWN_CODE, "value", code, "kind", key));
    }

    /** What its total does to what the customer owes: 1 more, -1 less, 0 nothing. */
    public int ledgerSign() {
        return ledgerSign;
    }

    /**
     * The pattern a new number series of this kind starts with, or empty where others number it.
     *
     * @param language in which the organization writes its documents; English where it has no letters of its own
     */
    public String usualPattern(String language) {
        if (!numberedByUs) {
            return "";
        }
        String[] letters = usualLetters.split(" ", -1);
        String chosen = letters[0];
        for (String each : letters) {
            if (each.startsWith(language + ":")) {
                chosen = each.substring(each.indexOf(':') + 1);
            }
        }
        return chosen + "-{yyyy}-{0000}";
    }

    public boolean numberedByUs() {
        return numberedByUs;
    }

    /** Whether it stands in an account: something is owed by it until it is settled. */
    public boolean owes() {
        return ledgerSign != 0;
    }

    /** The code of a problem that each kind has: {@code credit_note.already_issued}. */
    public ProblemCode problem(String name) {
        return ProblemCode.of(key.replace('-', '_') + "." + name);
    }

    /** The key of a text that kinds share where one has none of its own: {@code document.already_issued}. */
    public static String shared(String problem) {
        int dot = problem.indexOf('.');
        boolean ofKind = Stream.of(values())
                .anyMatch(kind -> dot > 0 && kind.key.replace('-', '_').equals(problem.substring(0, dot)));
        return ofKind ? "document" + problem.substring(dot) : problem;
    }

    /** Whether an amount of this kind is in the receiver's favour: what is credited, or a claim below zero. */
    public boolean favours(Money payable) {
        return ledgerSign * payable.amount().signum() < 0;
    }

    /** What an issued document answers to every attempt to change it. */
    public RuleViolated alreadyIssued(String number) {
        return RuleViolated.of(problem("already_issued"), "number", number);
    }
}
