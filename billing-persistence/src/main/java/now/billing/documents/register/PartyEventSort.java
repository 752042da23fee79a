package now.billing.documents.register;

/** The one order of a party's story: by when it happened. */
public enum PartyEventSort {
    HAPPENED
}
