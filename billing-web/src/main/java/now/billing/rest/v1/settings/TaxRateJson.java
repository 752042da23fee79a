package now.billing.rest.v1.settings;

import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.SaveTaxRate;
import now.billing.maintaining.TaxRateView;
import now.billing.rest.v1.documents.ContentReader;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;

/** Tax rates as JSON: category and rate stand beside the name. */
final class TaxRateJson {
    private TaxRateJson() {}

    static SaveTaxRate read(JsonInput in) {
        in.passOver("id", "version");
        TaxRate rate = ContentReader.rate(in, in);
        SaveTaxRate command = new SaveTaxRate(
                in.text("name"),
                rate,
                in.textOrNull("exemptionReason"),
                in.textOrNull("exemptionCode"),
                in.flag("preset"));
        in.done();
        return command;
    }

    static JsonFields write(TaxRateView view) {
        return new JsonFields()
                .put("id", view.id())
                .put("name", view.name())
                .put("category", view.rate().category())
                .put("rate", view.rate().percent().plain())
                .put("exemptionReason", view.exemptionReason())
                .put("exemptionCode", view.exemptionCode())
                .put("preset", view.preset())
                .put("version", view.version());
    }
}
