package now.billing.rest.v1.customers;

import jakarta.ws.rs.QueryParam;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.reporting.StatementQuery;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Params;
import org.jspecify.annotations.Nullable;

/** Whose account, over which days, in which currency (the customer's own where none is named). */
public class StatementParams {
    @QueryParam("customer")
    private @Nullable String customer;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("currency")
    private @Nullable String currency;

    StatementQuery query() {
        return new StatementQuery(
                Params.require("customer", customer, JsonInput::parseId),
                Params.require("from", from, JsonInput::parseDate),
                Params.require("to", to, JsonInput::parseDate),
                currency == null
                        ? null
                        : Params.read("currency", currency, CurrencyUnit::of).code());
    }
}
