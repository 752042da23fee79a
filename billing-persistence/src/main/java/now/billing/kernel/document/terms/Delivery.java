package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom and where goods or services went (BG-13).
 *
 * @param name BT-70
 * @param location BT-71, or null
 * @param date BT-72 as it is typed here, or null; it is stored as the delivery date of the document
 * @param address BG-15, or null
 */
public record Delivery(
        @Term(value = "BT-70", longest = 200) String name,

        @Term(value = "BT-71", schemes = CodeList.REGISTER) @Nullable
        ScopedIdentifier location,

        @Term("BT-72") @Nullable LocalDate date,
        @Term("BG-15") @Nullable PostalAddress address)
        implements Serializable {

    public Delivery withDate(@Nullable LocalDate other) {
        return new Delivery(name, location, other, address);
    }

    /** Without its date; null where nothing else is known. */
    public @Nullable Delivery withoutDate() {
        Delivery left = withDate(null);
        return RecordShape.of(Delivery.class).isEmpty(left) ? null : left;
    }
}
