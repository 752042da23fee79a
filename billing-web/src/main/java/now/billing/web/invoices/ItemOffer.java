package now.billing.web.invoices;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import now.billing.json.JsonMaker;
import now.billing.maintaining.ItemView;
import now.billing.web.support.Choices;
import now.billing.web.support.DecimalConverter;

/** What an item brings along when it is picked, as the fields of a line are typed. */
final class ItemOffer {
    private ItemOffer() {}

    static JsonObject of(ItemView item, Locale locale) {
        return JsonMaker.object()
                .add("id", item.id().toString())
                .add("name", item.name())
                .add("detail", Objects.requireNonNullElse(item.description(), ""))
                .add("unit", item.unit().code())
                .add(
                        "price",
                        DecimalConverter.typed(new BigDecimal(item.unitPrice().plain()), locale))
                .add("tax", TaxChoice.key(item.tax()))
                .add("label", Choices.price(item.unitPrice(), locale))
                .build();
    }
}
