package now.billing.documents.planted;

/** Stands for the entity of this name. */
public class LedgerEntry {}
