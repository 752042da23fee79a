package now.billing.rendering.paper;

/**
 * A party as it stands on the paper.
 *
 * @param caption words above the name such as "Bill to"; empty for the seller
 * @param details address, identifiers and contact, one line each
 */
public record PartyBlock(String caption, String name, String details) {}
