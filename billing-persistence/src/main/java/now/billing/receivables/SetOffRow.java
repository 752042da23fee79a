package now.billing.receivables;

import now.billing.kernel.document.DocumentNumber;

/**
 * A set-off as people read it.
 *
 * @param reversed whether it was taken back
 * @param cancelled whether one of its documents was cancelled: what settles that one stays
 */
public record SetOffRow(
        SetOff setOff,
        DocumentNumber creditNumber,
        DocumentNumber documentNumber,
        boolean reversed,
        boolean cancelled) {}
