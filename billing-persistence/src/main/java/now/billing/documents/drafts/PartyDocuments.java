package now.billing.documents.drafts;

/**
 * How many documents a party has.
 *
 * @param drafts of every kind
 * @param issued of every kind; they stay as they are for ever
 */
public record PartyDocuments(long drafts, long issued) {}
