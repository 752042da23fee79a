package now.billing.rest.v1.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Decimals;
import now.billing.maintaining.ExchangeRateView;
import now.billing.maintaining.SaveExchangeRate;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;

/** Exchange rates as JSON. */
final class ExchangeRateJson {
    private static final CurrencyUnit STAND_IN = CurrencyUnit.of("EUR");

    private ExchangeRateJson() {}

    static SaveExchangeRate read(JsonInput in) {
        in.passOver("id", "source", "enteredBy", "proposal", "version");
        SaveExchangeRate command = new SaveExchangeRate(
                in.require("date", JsonInput::parseDate, LocalDate.EPOCH),
                in.require("from", CurrencyUnit::of, STAND_IN),
                in.require("to", CurrencyUnit::of, STAND_IN),
                in.require("rate", Decimals::parse, BigDecimal.ONE));
        in.done();
        return command;
    }

    static JsonFields write(ExchangeRateView view) {
        return new JsonFields()
                .put("id", view.id())
                .put("date", view.rate().date())
                .put("from", view.rate().from())
                .put("to", view.rate().to())
                .put("rate", view.rate().rate().toPlainString())
                .put("source", view.source())
                .put("enteredBy", view.enteredBy())
                .put("proposal", view.proposal())
                .put("version", view.version());
    }
}
