package now.billing.parties;

/** What a customer is called, and whether it was archived. */
public record CustomerName(String name, boolean archived) {}
