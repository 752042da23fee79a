package now.billing.documents.drafts.planted;

/** Stands for the entity of this name. */
public class LedgerEntry {}
