package now.billing.kernel.document.terms;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What else the document belongs to. Buyer reference (BT-10) and order reference (BT-13) stand with the core.
 *
 * @param project BT-11
 * @param contract BT-12
 * @param salesOrder BT-14
 * @param receivingAdvice BT-15
 * @param despatchAdvice BT-16
 * @param tender tender or lot (BT-17)
 * @param invoicedObject BT-18, such as a meter or a subscription, or null
 * @param accounting where the buyer books it (BT-19)
 */
public record References(
        @Term("BT-11") String project,
        @Term("BT-12") String contract,
        @Term("BT-14") String salesOrder,
        @Term("BT-15") String receivingAdvice,
        @Term("BT-16") String despatchAdvice,
        @Term("BT-17") String tender,

        @Term(value = "BT-18", schemes = CodeList.OBJECT) @Nullable
        ScopedIdentifier invoicedObject,

        @Term("BT-19") String accounting)
        implements Serializable {

    static final RecordShape<References> SHAPE = RecordShape.of(References.class);
}
