package now.billing.kernel.document;

/** What a party is to the organization. Who is both is known twice, with an account for each. */
public enum PartyRole {
    /** We sell to it: the buyer (BG-7) on our documents. */
    CUSTOMER("customer"),
    /** We buy from it: the seller (BG-4) on its bills. */
    SUPPLIER("supplier");

    private final String key;

    PartyRole(String key) {
        this.key = key;
    }

    /** For keys of texts and for permissions: {@code supplier}. */
    public String key() {
        return key;
    }

    /** Its place in addresses: {@code suppliers}. */
    public String path() {
        return key + "s";
    }
}
