package now.billing.web.documents;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import now.billing.json.JsonMaker;
import now.billing.kernel.text.NumberStyle;
import now.billing.maintaining.ItemView;
import now.billing.web.support.Choices;

/** What an item brings along when it is picked, as the fields of a line are typed. */
public final class ItemOffer {
    private ItemOffer() {}

    public static JsonObject of(ItemView item, Locale locale) {
        return JsonMaker.object()
                .add("id", item.id().toString())
                .add("name", item.name())
                .add("detail", Objects.requireNonNullElse(item.description(), ""))
                .add("unit", item.unit().code())
                .add(
                        "price",
                        NumberStyle.of(locale)
                                .shortened(
                                        item.unitPrice().value(),
                                        item.unitPrice().currency().minorDigits()))
                .add("tax", TaxChoice.key(item.tax()))
                .add("label", Choices.price(item.unitPrice(), locale))
                .build();
    }
}
