package now.billing.kernel.sealing;

/** What a token that we hand out is for; each has a signing key of its own. */
public enum Purpose {
    API_TOKEN("api-token"),
    DOCUMENT("document"),
    SET_UP("set-up"),
    INVITATION("invitation");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** Part of the derivation of its key; never changes, or all tokens of the purpose are worth nothing. */
    String word() {
        return word;
    }
}
