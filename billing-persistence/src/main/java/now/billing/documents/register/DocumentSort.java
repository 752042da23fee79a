package now.billing.documents.register;

/** The columns that documents can be sorted by; each has an index. */
public enum DocumentSort {
    CREATED,
    NUMBER,
    CUSTOMER,
    ISSUED,
    DUE,
    TOTAL
}
