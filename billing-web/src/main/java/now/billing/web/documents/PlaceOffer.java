package now.billing.web.documents;

import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.terms.DeliveryPlace;
import now.billing.kernel.document.terms.RecordShape;

/**
 * A place that goods for a customer go to, as the editor offers it.
 *
 * @param name by which it is chosen
 * @param json its name and address, by the names of the contract
 */
public record PlaceOffer(String name, String json) {
    static PlaceOffer of(DeliveryPlace place) {
        return new PlaceOffer(
                place.name(),
                CanonicalJson.text(RecordShape.of(DeliveryPlace.class).write(place)));
    }

    public String getName() {
        return name;
    }

    public String getJson() {
        return json;
    }
}
