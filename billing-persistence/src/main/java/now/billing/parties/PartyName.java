package now.billing.parties;

/** What a party is called, and whether it was archived. */
public record PartyName(String name, boolean archived) {}
