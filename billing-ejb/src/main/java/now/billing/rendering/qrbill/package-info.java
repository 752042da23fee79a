/**
 * The Swiss QR-bill (SIX, Implementation Guidelines QR-bill 2.3): what a payment part says. Start at
 * {@link now.billing.rendering.qrbill.PaymentSlip}. The library that draws it is known here and to the drawing adapter
 * only.
 */
@NullMarked
package now.billing.rendering.qrbill;

import org.jspecify.annotations.NullMarked;
