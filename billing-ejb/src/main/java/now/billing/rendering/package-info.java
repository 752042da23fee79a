/**
 * Turns frozen records into paper: invoice, receipt and statement as PDF, page images, and the checks that text can be
 * drawn at all. Start at {@link now.billing.rendering.paper.PrintModel}: it holds every string of an invoice, so the
 * template only places text. Nothing here reads the database or a clock; the same record gives the same bytes.
 */
@NullMarked
package now.billing.rendering;

import org.jspecify.annotations.NullMarked;
