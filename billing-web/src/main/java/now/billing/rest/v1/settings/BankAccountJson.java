package now.billing.rest.v1.settings;

import now.billing.kernel.money.CurrencyUnit;
import now.billing.maintaining.BankAccountView;
import now.billing.maintaining.SaveBankAccount;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;

/** Bank accounts as JSON. */
final class BankAccountJson {
    private static final CurrencyUnit STAND_IN = CurrencyUnit.of("EUR");

    private BankAccountJson() {}

    static SaveBankAccount read(JsonInput in) {
        in.passOver("id", "version");
        SaveBankAccount command = new SaveBankAccount(
                in.text("name"),
                in.text("holder"),
                in.text("country"),
                in.require("currency", CurrencyUnit::of, STAND_IN),
                in.text("iban"),
                in.textOrNull("bic"),
                in.textOrNull("bankName"),
                in.flag("preset"));
        in.done();
        return command;
    }

    static JsonFields write(BankAccountView view) {
        return new JsonFields()
                .put("id", view.id())
                .put("name", view.name())
                .put("holder", view.holder())
                .put("country", view.country())
                .put("currency", view.currency())
                .put("iban", view.iban())
                .put("bic", view.bic())
                .put("bankName", view.bankName())
                .put("preset", view.preset())
                .put("version", view.version());
    }
}
