package now.billing.rendering;

/** One document that a payment settled in whole or in part. */
public record ReceiptPrintRow(String document, String applied) {}
