package now.billing.kernel.document;

/** The kinds of document and what is different about each, as data; code that must differ switches over this enum. */
public enum DocumentKind {
    INVOICE("invoice", "380", 1, "INV-{yyyy}-{0000}", true),
    ESTIMATE("estimate", "310", 0, "EST-{yyyy}-{0000}", true),
    CREDIT_NOTE("credit-note", "381", -1, "CN-{yyyy}-{0000}", true),
    /** A supplier's invoice to us: it carries the supplier's number and lives in another ledger. */
    BILL("bill", "380", -1, "", false),
    /** Confirms a payment; not an invoice, so it has no code in UNTDID 1001 and does not change the ledger. */
    RECEIPT("receipt", "", 0, "RCP-{yyyy}-{0000}", true);

    private final String key;
    private final String untdidCode;
    private final int ledgerSign;
    private final String usualPattern;
    private final boolean numberedByUs;

    DocumentKind(String key, String untdidCode, int ledgerSign, String usualPattern, boolean numberedByUs) {
        this.key = key;
        this.untdidCode = untdidCode;
        this.ledgerSign = ledgerSign;
        this.usualPattern = usualPattern;
        this.numberedByUs = numberedByUs;
    }

    /** Lower case name for keys of texts and paths: {@code credit-note}. */
    public String key() {
        return key;
    }

    /** Document type code (BT-3) of UNTDID 1001, or empty. */
    public String untdidCode() {
        return untdidCode;
    }

    /** What its total does to what the customer owes: 1 more, -1 less, 0 nothing. */
    public int ledgerSign() {
        return ledgerSign;
    }

    /** The pattern a new number series of this kind starts with, or empty where others number it. */
    public String usualPattern() {
        return usualPattern;
    }

    public boolean numberedByUs() {
        return numberedByUs;
    }
}
