package now.billing.rest.v1.documents;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.LinePart;
import now.billing.kernel.measure.Quantity;
import now.billing.rest.v1.json.JsonInput;

/** {@code "lines": [{"lineId", "quantity"}]}: which quantity of which lines a call is about. */
final class LinePartJson {
    private static final UUID NO_LINE = new UUID(0, 0);

    private LinePartJson() {}

    static List<LinePart> list(JsonInput in) {
        return in.list("lines", LinePartJson::part);
    }

    private static LinePart part(JsonInput in) {
        return new LinePart(
                in.require("lineId", JsonInput::parseId, NO_LINE),
                in.require("quantity", Quantity::parse, Quantity.ONE));
    }
}
