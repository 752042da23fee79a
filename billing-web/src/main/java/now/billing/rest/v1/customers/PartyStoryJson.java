package now.billing.rest.v1.customers;

import now.billing.documents.register.PartyEvent;
import now.billing.facade.PartyStories;
import now.billing.kernel.money.Money;
import now.billing.rest.v1.json.JsonFields;

/** The story of a customer or a supplier as JSON. */
final class PartyStoryJson {
    private PartyStoryJson() {}

    static JsonFields write(PartyStories.Told told) {
        PartyEvent event = told.event();
        Money amount = event.amount();
        return new JsonFields()
                .put("at", event.at())
                .put("what", event.what())
                .put("kind", event.kind())
                .put("documentId", event.document())
                .put("number", event.number())
                .put("paymentId", event.payment())
                .put("who", told.who())
                .put("detail", event.detail().isEmpty() ? null : event.detail())
                .put("amount", amount == null ? null : amount.plain())
                .put("currency", amount == null ? null : amount.currency());
    }
}
