package now.billing.rendering.paper;

import now.billing.kernel.document.Branding;

/** The sheet; both are drawn from one template with the same 499 pt content column. */
public enum PaperSize {
    A4,
    LETTER;

    static PaperSize of(Branding.Paper paper) {
        return switch (paper) {
            case A4 -> A4;
            case LETTER -> LETTER;
        };
    }
}
