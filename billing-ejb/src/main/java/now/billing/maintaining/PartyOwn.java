package now.billing.maintaining;

import now.billing.kernel.document.terms.PartyHabits;
import org.jspecify.annotations.Nullable;

/**
 * What we keep of a party for ourselves.
 *
 * @param number our number for them, or null
 * @param buyerReference what they want on every invoice (BT-10), or null
 * @param dueDays days from issue to due date, or null for the organization's
 * @param notes for colleagues, on no document; or null
 * @param habits what new documents begin with
 */
public record PartyOwn(
        @Nullable String number,
        @Nullable String buyerReference,
        @Nullable Integer dueDays,
        @Nullable String notes,
        PartyHabits habits) {

    /** Nothing of it. */
    public static final PartyOwn NONE = new PartyOwn(null, null, null, null, PartyHabits.NONE);
}
