package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What EN 16931 knows of a line beyond the core. All optional, all frozen with the document.
 *
 * @param note BT-127
 * @param object BT-128, such as a meter, or null
 * @param orderLine the line of the purchase order (BT-132)
 * @param accounting where the buyer books it (BT-133)
 * @param period BG-26, or null
 * @param sellerItemId BT-155
 * @param buyerItemId BT-156
 * @param standardItemId BT-157, or null
 * @param classifications BT-158
 * @param originCountry BT-159
 * @param attributes BG-32
 * @param deposit the issued deposit invoice that the line takes off, or null
 * @param optional true for a line of an estimate that counts only if the client chooses it, else null
 */
public record LineTerms(
        @Term(value = "BT-127", longest = 1_000, lines = true)
        String note,

        @Term(value = "BT-128", schemes = CodeList.OBJECT) @Nullable
        ScopedIdentifier object,

        @Term("BT-132") String orderLine,
        @Term("BT-133") String accounting,
        @Term("BG-26") @Nullable Period period,
        @Term("BT-155") String sellerItemId,
        @Term("BT-156") String buyerItemId,

        @Term(value = "BT-157", schemes = CodeList.REGISTER, schemed = true) @Nullable
        ScopedIdentifier standardItemId,

        @Term("BT-158") List<ItemClassification> classifications,

        @Term(value = "BT-159", longest = 2, codes = CodeList.COUNTRY)
        String originCountry,

        @Term(value = "BG-32", most = 50) List<ItemAttribute> attributes,
        @Term @Nullable UUID deposit,
        @Term @Nullable Boolean optional)
        implements Serializable {

    public static final RecordShape<LineTerms> SHAPE = RecordShape.of(LineTerms.class);

    /** Nothing beyond the core. */
    public static final LineTerms NONE = SHAPE.empty();

    public LineTerms {
        classifications = List.copyOf(classifications);
        attributes = List.copyOf(attributes);
    }

    /** The same line of another time. */
    public LineTerms withPeriod(@Nullable Period other) {
        return SHAPE.with(this, "period", other);
    }

    /** The same line where it takes off this deposit, or none. */
    public LineTerms withDeposit(@Nullable UUID other) {
        return SHAPE.with(this, "deposit", other);
    }

    /** Whether it counts only if the client chooses it. */
    public boolean isOptional() {
        return optional != null;
    }

    /** The same line where that is so, or not. */
    public LineTerms withOptional(boolean chosenByClient) {
        return isOptional() == chosenByClient ? this : SHAPE.with(this, "optional", chosenByClient ? true : null);
    }
}
