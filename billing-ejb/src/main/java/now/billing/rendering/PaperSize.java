package now.billing.rendering;

/** The sheet; both are drawn from one template with the same 499 pt content column. */
public enum PaperSize {
    A4,
    LETTER
}
