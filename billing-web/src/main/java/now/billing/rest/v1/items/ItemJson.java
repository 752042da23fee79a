package now.billing.rest.v1.items;

import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.SaveItem;
import now.billing.rest.v1.documents.ContentReader;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;

/** Items as JSON. */
final class ItemJson {
    private static final CurrencyUnit STAND_IN = CurrencyUnit.of("EUR");

    private ItemJson() {}

    static SaveItem read(JsonInput in) {
        in.passOver("id", "archived", "createdAt", "version");
        CurrencyUnit currency = in.require("currency", CurrencyUnit::of, STAND_IN);
        SaveItem command = new SaveItem(
                in.text("name"),
                in.textOrNull("description"),
                in.textOrNull("code"),
                in.read("unit", UnitCode::of, UnitCode.ONE),
                in.require("unitPrice", text -> UnitPrice.parse(text, currency), UnitPrice.zero(currency)),
                currency,
                ContentReader.rate(in.child("tax"), in));
        in.done();
        return command;
    }

    static JsonFields write(ItemView view) {
        return new JsonFields()
                .put("id", view.id())
                .put("name", view.name())
                .put("description", view.description())
                .put("code", view.code())
                .put("unit", view.unit())
                .put("unitPrice", view.unitPrice().plain())
                .put("currency", view.currency())
                .put("tax", JsonFields.rate(view.tax()))
                .put("archived", view.archived())
                .put("createdAt", view.createdAt())
                .put("version", view.version());
    }
}
