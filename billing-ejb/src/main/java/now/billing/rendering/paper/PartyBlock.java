package now.billing.rendering.paper;

import java.util.List;

/**
 * A party as it stands on the paper.
 *
 * @param caption words above the name such as "Bill to"; empty for the seller
 * @param details address, identifiers and contact, one line each
 * @param others who stands below: the seller's representative and payee, where the buyer is delivered
 * @param line name and address in one line, as it stands above a window; empty where none is needed
 */
public record PartyBlock(String caption, String name, String details, List<PartyBlock> others, String line) {

    /** A party by itself. */
    public PartyBlock(String caption, String name, String details) {
        this(caption, name, details, List.of(), "");
    }

    PartyBlock with(List<PartyBlock> below) {
        return new PartyBlock(caption, name, details, below, line);
    }
}
