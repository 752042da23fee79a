package now.billing.maintaining;

import java.util.List;
import now.billing.documents.drafts.PartyDocuments;
import now.billing.kernel.money.Money;

/**
 * What the merge of a party into another one would move.
 *
 * @param from who would be archived
 * @param into who would be left
 * @param documents of {@code from}
 * @param open what is open with {@code from}, by currency
 */
public record MergePreview(PartyView from, PartyView into, PartyDocuments documents, List<Money> open) {}
