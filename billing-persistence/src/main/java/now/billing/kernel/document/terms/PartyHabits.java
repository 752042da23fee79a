package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.util.List;
import now.billing.kernel.measure.Percent;
import org.jspecify.annotations.Nullable;

/**
 * What new documents with a party begin with. It stands on a document only where somebody takes it over.
 *
 * @param discountPercent off the whole document, or null for none
 * @param deliveryAddresses named places to choose from (BG-13, BG-15)
 */
public record PartyHabits(
        @Term @Nullable Percent discountPercent,
        @Term(most = MOST_PLACES) List<DeliveryPlace> deliveryAddresses) implements Serializable {

    /** The most places of one party. */
    public static final int MOST_PLACES = 50;

    public static final RecordShape<PartyHabits> SHAPE = RecordShape.of(PartyHabits.class);

    /** Nothing usual. */
    public static final PartyHabits NONE = SHAPE.empty();

    public PartyHabits {
        deliveryAddresses = List.copyOf(deliveryAddresses);
    }
}
