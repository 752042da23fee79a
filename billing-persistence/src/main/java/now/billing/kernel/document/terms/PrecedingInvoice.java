package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An earlier invoice that this one is about (BG-3).
 *
 * @param number BT-25
 * @param issueDate BT-26, or null
 */
public record PrecedingInvoice(
        @Term(value = "BT-25", required = true) String number,
        @Term("BT-26") @Nullable LocalDate issueDate) implements Serializable {}
