package now.billing.kernel.list;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is restricted to besides its tab; a null means no restriction.
 *
 * @param partyId whom the rows are about, such as a customer
 * @param from first day, by the date that the list is about
 * @param to last day
 * @param currency an ISO 4217 code
 * @param tag the name of a tag that the rows have
 */
public record ListFilter(
        @Nullable UUID partyId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String currency,
        @Nullable String tag) {
    public static final ListFilter NONE = new ListFilter(null, null, null, null);

    /** A filter by all but a tag. */
    public ListFilter(
            @Nullable UUID partyId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String currency) {
        this(partyId, from, to, currency, null);
    }

    /** The same restricted to a tag, too; to none where it is null. */
    public ListFilter withTag(@Nullable String name) {
        return new ListFilter(partyId, from, to, currency, name);
    }

    public static ListFilter ofParty(@Nullable UUID partyId) {
        return new ListFilter(partyId, null, null, null);
    }
}
