package now.billing.rest.v1.documents;

import java.util.UUID;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.reporting.OfferView;
import now.billing.rest.v1.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** What became of an estimate, as JSON beside its content. */
final class OfferJson {
    private OfferJson() {}

    static void write(JsonFields out, @Nullable OfferView offer) {
        if (offer == null) {
            return;
        }
        out.put("expired", offer.expired());
        EstimateAnswer answer = offer.answer();
        if (answer != null) {
            out.put("answer", answer(answer).put("total", ContentWriter.plain(offer.agreed())));
        }
        out.put(
                "left",
                offer.left(),
                left -> new JsonFields().put("lineId", left.line().lineId()).put("quantity", left.quantity()));
    }

    private static JsonFields answer(EstimateAnswer answer) {
        return new JsonFields()
                .put("state", answer.verdict())
                .put("byReceiver", answer.byReceiver())
                .put("name", answer.name())
                .put("note", answer.note())
                .texts(
                        "optionalLines",
                        answer.chosen().stream().map(UUID::toString).toList())
                .put("at", answer.at());
    }
}
