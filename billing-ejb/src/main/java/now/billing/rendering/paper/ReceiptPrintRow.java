package now.billing.rendering.paper;

/**
 * One document that a payment settled in whole or in part.
 *
 * @param stillOpen of the document after it; empty where nothing is
 */
public record ReceiptPrintRow(String document, String applied, String stillOpen) {}
