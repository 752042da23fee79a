package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that something was supplied in (BG-14 of the document, BG-26 of a line); one end may be open.
 *
 * @param from BT-73, BT-134, or null
 * @param to BT-74, BT-135, or null
 */
public record Period(
        @Term("BT-73, BT-134") @Nullable LocalDate from,
        @Term("BT-74, BT-135") @Nullable LocalDate to) implements Serializable {}
