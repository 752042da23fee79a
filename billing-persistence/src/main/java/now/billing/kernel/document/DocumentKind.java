package now.billing.kernel.document;

import java.util.List;
import java.util.Optional;
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
    /** What goes with the goods: it says how much of what there is, and no price. */
    DELIVERY_NOTE("delivery-note", "270", 0, "DN de:LS fr:BL it:DDT es:ALB nl:PB", true),
    /** What invoices are made from, again and again; it is never issued itself. */
    RECURRING("recurring", "380", 0, "", false),
    /** A supplier's invoice to us: it carries the supplier's number, and what we owe by it stands in his account. */
    BILL("bill", "380", 1, "", false),
    /** Confirms a payment; not an invoice, so it has no code in UNTDID 1001 and does not change the ledger. */
    RECEIPT("receipt", "", 0, "RCP de:QU fr:RC it:RI es:RB nl:KW", true);

    /** UNTDID 1001: commercial, partial, corrected, prepayment, self-billed, and three of construction. */
    private static final List<String> INVOICE_CODES = List.of("380", "326", "384", "386", "389", "875", "876", "877");

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
        return this == RECURRING ? key : key + "s";
    }

    /** The kind whose {@link #path} this is. */
    public static Optional<DocumentKind> ofPath(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** Document type code (BT-3) of UNTDID 1001, or empty. */
    public String untdidCode() {
        return untdidCode;
    }

    /** The document type codes (BT-3) that a document of this kind can state, the usual one first. */
    public List<String> typeCodes() {
        return this == INVOICE || this == RECURRING ? INVOICE_CODES : List.of(untdidCode);
    }

    /** What is wrong with a stated document type code (BT-3), which may be empty. */
    public Optional<Problem> typeCodeProblem(String code) {
        return code.isEmpty() || typeCodes().contains(code)
                ? Optional.empty()
                : Optional.of(Problem.at("typeCode", ProblemCode.UNKNOWN_CODE, "value", code, "kind", key));
    }

    /** What its total does to what the other party owes, or we owe a supplier: 1 more, -1 less, 0 nothing. */
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

    /** An amount of this kind as it stands in an account: below zero what is in the customer's favour. */
    public Money signed(Money amount) {
        return ledgerSign < 0 ? amount.negated() : amount;
    }

    /** Whether it stands in an account: something is owed by it until it is settled. */
    public boolean owes() {
        return ledgerSign != 0;
    }

    /** What the other party is to us: whom a bill comes from is a supplier, all other documents go to customers. */
    public PartyRole partyRole() {
        return this == BILL ? PartyRole.SUPPLIER : PartyRole.CUSTOMER;
    }

    /** Whether VAT is due or corrected by it, so that the law of invoices and EN 16931 say what it must carry. */
    public boolean isTaxed() {
        return switch (this) {
            case INVOICE, CREDIT_NOTE -> true;
            case ESTIMATE, PRO_FORMA, DELIVERY_NOTE, RECURRING, BILL, RECEIPT -> false;
        };
    }

    /** Whether it says what anything costs; whoever unpacks goods need not know. */
    public boolean isPriced() {
        return this != DELIVERY_NOTE;
    }

    /** Whether we put it on paper; a bill comes on paper of its own. */
    public boolean isPrinted() {
        return this != BILL;
    }

    /** Whether it says how the buyer pays: at once, or once it has become an invoice. */
    public boolean saysHowToPay() {
        return this == INVOICE || this == ESTIMATE || this == PRO_FORMA;
    }

    /** Whether it asks for money by a day (BT-9). */
    public boolean hasDueDate() {
        return switch (this) {
            case INVOICE, BILL -> true;
            case ESTIMATE, CREDIT_NOTE, PRO_FORMA, DELIVERY_NOTE, RECURRING, RECEIPT -> false;
        };
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

    /** Whether an amount of this kind asks the receiver for money: what is invoiced, or a credit below zero. */
    public boolean claims(Money payable) {
        return ledgerSign * payable.amount().signum() > 0;
    }

    /** What an issued document answers to every attempt to change it. */
    public RuleViolated alreadyIssued(String number) {
        return RuleViolated.of(problem("already_issued"), "number", number);
    }
}
